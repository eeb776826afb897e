import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { VARIABLES } from '../../../appPackage/options';
import { DEPLOYMENTS, EXAMPLE_VALUES } from '../../../infra/bicep';
import { appSettings, readSnapshot } from './snapshots';

const ROOT = join(__dirname, '../../..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(text('package.json'))).scripts;

const action = z.looseObject({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
  writeToEnvironmentFile: z.record(z.string(), z.string()).default({}),
});
const toolkit = z
  .object({
    version: z.string(),
    environmentFolderPath: z.string(),
    provision: z.array(action),
    deploy: z.array(action),
    publish: z.array(action),
  })
  .parse(parse(text('m365agents.yml')));
const actions = [...toolkit.provision, ...toolkit.deploy, ...toolkit.publish];

/** Returns the placeholder syntax of the Agents Toolkit. */
const placeholder = (name: string) => `\${{${name}}}`;
const named = (source: string) => [...new Set([...source.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))];
const variablesOf = (path: string) => [...text(path).matchAll(/^(\w+)=/gm)].map(([, name]) => name ?? '');

describe.each(DEPLOYMENTS)('given the environment file of %s', (deployment) => {
  const file = `infra/env/.env.${deployment}`;
  const { outputs } = readSnapshot(deployment);
  const known = [...variablesOf(file), ...Object.keys(outputs), 'TEAMS_APP_PUBLISHED_APP_ID'];

  it('then every value that a template, manifest or step needs is in it or returned by the deployment', () => {
    const sources = ['m365agents.yml', 'infra/entra/tab.manifest.json', `infra/${deployment}.parameters.json`];
    expect(sources.flatMap((path) => named(text(path))).filter((name) => !known.includes(name))).toEqual([]);
    expect(Object.keys(EXAMPLE_VALUES).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("then it has all that the app package is made of, but the version, which is the project's", () => {
    const needed = Object.values(VARIABLES).filter((name) => name !== 'APP_VERSION');
    expect(needed.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("then it has no secret and nobody's ids", () => {
    const filled = text(file).match(/^\w+=.+$/gm);
    expect(filled).toEqual([`TEAMSFX_ENV=${deployment}`, 'FIRST_VRU_SEAT=vru-analyst']);
    expect(variablesOf(file).filter((name) => /SECRET|PASSWORD|KEY/.test(name))).toEqual([]);
  });
});

describe('given the steps of the Agents Toolkit', () => {
  it('then the files and the scripts that they name are there', () => {
    const files = actions.flatMap(({ with: options }) => [
      options.manifestPath,
      ...((options.templates ?? []) as { path: string }[]).map(({ path }) => path),
    ]);
    for (const file of files) if (typeof file === 'string') expect(text(file)).not.toBe('');
    const runs = actions.flatMap(({ with: { args } }) =>
      typeof args === 'string' && args.startsWith('run ') ? [args.slice(4)] : [],
    );
    expect(runs.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(runs.length).toBeGreaterThan(0);
  });

  it('then the package for Teams is given all that it is made of', () => {
    const needed = Object.values(VARIABLES).filter((name) => name !== 'APP_VERSION');
    const given = Object.fromEntries(needed.map((name) => [name, placeholder(name)]));
    const packaging = actions.filter(({ with: { args } }) => args === 'run package');
    expect(packaging.map(({ env }) => env)).toEqual([given, given]);
  });

  it('then no secret is made for the tab, and people of every organisation may sign in', () => {
    const [tab] = actions.filter(({ uses }) => uses === 'aadApp/create');
    expect(tab?.with).toMatchObject({ generateClientSecret: false, signInAudience: 'AzureADMultipleOrgs' });
  });

  it('then what is uploaded starts by the command of the site', () => {
    const [upload] = actions.filter(({ uses }) => uses === 'azureAppService/zipDeploy');
    expect(upload?.with).toEqual({ artifactFolder: './dist', resourceId: placeholder('SERVER_RESOURCE_ID') });
    const azd = z.object({
      infra: z.object({ path: z.string(), module: z.string() }),
      services: z.object({
        server: z.object({ project: z.string(), host: z.literal('appservice'), dist: z.string() }).loose(),
      }),
    });
    const { infra, services } = azd.parse(parse(text('azure.yaml')));
    expect(text(`${infra.path}/${infra.module}.bicepparam`)).toContain("using 'main.bicep'");
    expect(services.server).toMatchObject({ project: '.', dist: 'dist' });
    expect(readSnapshot('prod').one('Microsoft.Web/sites').tags?.['azd-service-name']).toBe('server');
  });
});

describe("given the tab's app registration", () => {
  const manifest = z
    .looseObject({
      identifierUris: z.array(z.string()),
      api: z.object({
        requestedAccessTokenVersion: z.number(),
        oauth2PermissionScopes: z.array(z.looseObject({ id: z.guid(), value: z.string() })).length(1),
        preAuthorizedApplications: z.array(z.object({ appId: z.guid(), delegatedPermissionIds: z.array(z.guid()) })),
      }),
      requiredResourceAccess: z.array(z.unknown()),
    })
    .parse(JSON.parse(text('infra/entra/tab.manifest.json')));

  it('then it is what the server verifies: version 2 tokens, the scope, and the two clients of Teams', () => {
    const signIn = text('bot/http/sign-in.ts');
    const [scope] = manifest.api.oauth2PermissionScopes;
    expect(manifest.api.requestedAccessTokenVersion).toBe(2);
    expect(scope?.value).toBe('access_as_user');
    expect(manifest.identifierUris).toEqual([`api://${placeholder('PUBLIC_HOST')}/${placeholder('TAB_APP_ID')}`]);
    for (const { appId, delegatedPermissionIds } of manifest.api.preAuthorizedApplications) {
      expect(signIn).toContain(appId);
      expect(delegatedPermissionIds).toEqual([scope?.id]);
    }
    expect(manifest.api.preAuthorizedApplications).toHaveLength(2);
  });

  it('then it asks for no permission of its own', () => {
    expect(manifest.requiredResourceAccess).toEqual([]);
  });
});

describe('given the container image', () => {
  const lines = text('infra/Dockerfile')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('then it is built in one stage and runs in another, on the Node of production, without privileges', () => {
    expect(lines.filter((line) => line.startsWith('FROM '))).toHaveLength(2);
    expect(last[0]).toMatch(/^FROM node:24-/);
    expect(readSnapshot('prod').one('Microsoft.Web/sites').properties?.siteConfig).toMatchObject({
      linuxFxVersion: 'NODE|24-lts',
    });
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  });

  it('then it holds what was built and nothing else, and Node takes the signal to stop', () => {
    expect(last.filter((line) => line.startsWith('COPY '))).toEqual(['COPY --from=build /app/dist ./dist']);
    expect(last.at(-1)).toBe('CMD ["node", "dist/server/main.js"]');
    expect(text('infra/Dockerfile')).not.toMatch(/:latest|PASSWORD|SECRET/);
  });
});

describe('given the workflows', () => {
  const workflow = z.looseObject({
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.looseObject({ steps: z.array(z.looseObject({ run: z.string().optional(), uses: z.string().optional() })) }),
    ),
  });
  const read = (name: string) => workflow.parse(parse(text(`.github/workflows/${name}.yml`)));
  const steps = (name: string) => Object.values(read(name).jobs).flatMap((job) => job.steps);
  const runs = (name: string) =>
    steps(name)
      .map(({ run }) => run ?? '')
      .join('\n');

  it('then a change is tested, bundled, put into an image and a package, listed and audited', () => {
    for (const command of [
      'npm test',
      'npm run build',
      'docker build -f infra/Dockerfile',
      'npm run package',
      'npm sbom',
      'npm audit',
    ]) {
      expect(runs('ci')).toContain(command);
    }
    expect(read('ci').permissions).toEqual({ contents: 'read' });
  });

  it('then a deployment signs in by a federated credential, and no workflow knows a secret', () => {
    expect(read('deploy').permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(steps('deploy').some(({ uses }) => uses?.startsWith('azure/login@'))).toBe(true);
    for (const name of ['ci', 'deploy']) expect(text(`.github/workflows/${name}.yml`)).not.toContain('secrets.');
  });

  it("then every script of ours that they run is there, and nobody else's action is used", () => {
    const all = `${runs('ci')}\n${runs('deploy')}`;
    const names = [...all.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(names.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const used = [...steps('ci'), ...steps('deploy')].flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(used.filter((name) => !/^(actions|azure)\/[\w-]+@v\d+$/.test(name))).toEqual([]);
  });

  it('then a deployment knows every value that its parameters ask for', () => {
    const known = text('.github/workflows/deploy.yml');
    expect(Object.keys(EXAMPLE_VALUES).filter((name) => !known.includes(`${name}: `))).toEqual([]);
    expect(Object.keys(appSettings(readSnapshot('prod')))).toEqual(
      expect.arrayContaining(['PUBLIC_URL', 'MicrosoftAppId']),
    );
  });
});
