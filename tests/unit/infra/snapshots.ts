/** Access to the offline deployment snapshots for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Deployment } from '../../../infra/bicep';

const ROOT = join(__dirname, '../../..');

const resourceSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  location: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
  sku: z.looseObject({ name: z.string(), capacity: z.number().optional() }).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

export type Resource = z.infer<typeof resourceSchema>;

const snapshotSchema = z.object({
  predictedResources: z.array(resourceSchema).min(1),
  diagnostics: z.array(z.unknown()),
  outputs: z.record(z.string(), z.unknown()),
});

export interface Snapshot {
  readonly text: string;
  readonly resources: readonly Resource[];
  readonly diagnostics: readonly unknown[];
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Returns all resources of a type. */
  readonly of: (type: string) => readonly Resource[];
  /** Returns the only resource of a type. Throws: if there is none, or more than one. */
  readonly one: (type: string) => Resource;
}

/** Returns a committed snapshot: every resource of a deployment, with its values evaluated. */
export function readSnapshot(deployment: Deployment): Snapshot {
  const text = readFileSync(join(ROOT, 'infra', `${deployment}.snapshot.json`), 'utf8');
  const { predictedResources: resources, diagnostics, outputs } = snapshotSchema.parse(JSON.parse(text));
  const of = (type: string) => resources.filter((resource) => resource.type === type);
  const one = (type: string) => {
    const [only, another] = of(type);
    if (only === undefined || another !== undefined) throw new Error(`${deployment}: not exactly one ${type}`);
    return only;
  };
  return { text, resources, diagnostics, outputs, of, one };
}

/** Returns the server's settings as App Service provides them. */
export function appSettings({ of }: Snapshot): Readonly<Record<string, string>> {
  const [settings] = of('Microsoft.Web/sites/config').filter(({ name }) => name.endsWith('/appsettings'));
  return z.record(z.string(), z.string()).parse(settings?.properties);
}
