import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DEPLOYMENTS } from '../../../infra/bicep';
import { readSnapshot } from './snapshots';

const ROOT = join(__dirname, '../../..');

/** Metrics by metric namespace, for the kinds of resource that alerts monitor. */
const METRICS: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.Web/sites': ['HealthCheckStatus', 'Http5xx'],
  'Microsoft.Storage/storageAccounts/tableServices': ['Transactions'],
};

const criterion = z.object({ metricNamespace: z.string(), metricName: z.string() });
const criteria = z.object({ 'odata.type': z.string(), allOf: z.array(criterion).default([]) });
const metricAlert = z.object({ scopes: z.array(z.string()).min(1), criteria, actions: z.array(z.unknown()).length(1) });

function serverSource(folder = join(ROOT, 'bot')): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

describe.each(DEPLOYMENTS)('given the alerts of %s', (deployment) => {
  const { of, one, resources, outputs } = readSnapshot(deployment);

  it('then there is an alert for each thing that operators have to know', () => {
    const names = [...of('Microsoft.Insights/metricAlerts'), ...of('Microsoft.Insights/scheduledQueryRules')];
    expect(names.map(({ name }) => name.replace(`dawg-${deployment}-`, '')).sort()).toEqual([
      'backup-not-taken',
      'instance-unhealthy',
      'jobs-failing',
      'messages-not-delivered',
      'not-ready',
      'outbox-age',
      'quarter-not-confirmed',
      'server-errors',
      'storage-throttling',
    ]);
    const group = one('Microsoft.Insights/actionGroups').id;
    expect(names.filter(({ properties }) => !JSON.stringify(properties).includes(group))).toEqual([]);
  });

  it('then each metric exists in the namespace of its resource', () => {
    for (const { properties } of of('Microsoft.Insights/metricAlerts')) {
      const { scopes, criteria: asked } = metricAlert.parse(properties);
      const kind = resources.find(({ id }) => id === scopes[0])?.type ?? '';
      for (const { metricNamespace, metricName } of asked.allOf) {
        expect(metricNamespace).toBe(kind);
        expect(METRICS[kind]).toContain(metricName);
      }
    }
  });

  it('then readiness is asked from outside, in three places', () => {
    const { properties } = one('Microsoft.Insights/webtests');
    expect(properties?.Request).toMatchObject({ RequestUrl: `${outputs.PUBLIC_URL}/readyz` });
    expect(properties?.Locations).toHaveLength(3);
  });
});

describe('given the queries of the log', () => {
  const folder = join(ROOT, 'infra/alerts');
  const source = serverSource();

  it.each(readdirSync(folder))('%s looks for a line that the server writes', (file) => {
    const query = readFileSync(join(folder, file), 'utf8');
    const asked = /tostring\(line\.msg\) (?:==|in) (.+)/.exec(query)?.[1] ?? '';
    const lines = [...asked.matchAll(/'([^']+)'/g)].map(([quoted]) => quoted);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !source.includes(line))).toEqual([]);
  });
});
