/**
 * Checks a finished app package (zip) against the requirements of Teams and its store, as far as they can be checked
 * offline.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import type { TeamsManifest } from './manifest';

type Files = Readonly<Record<string, Uint8Array>>;

const MANIFEST = 'manifest.json';
const LIMITS = { shortName: 30, fullName: 100, shortDescription: 80, fullDescription: 4000, commands: 12 };
const ICON_SIZES = { color: 192, outline: 32 } as const;
/** Permissions to read content that is not addressed to the app. None may be requested: the app takes no minutes. */
const LISTENING = /(Channel|Chat)Message\.|Calls\.|Transcript|Recording/i;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/;

/** Returns all faults of a package, one sentence each. Empty: it may be uploaded. */
export function packageFaults(zip: Uint8Array): readonly string[] {
  const files = unzipSync(zip);
  const text = files[MANIFEST];
  if (text === undefined) return [`${MANIFEST} is missing at the top level of the package.`];
  const manifest = JSON.parse(strFromU8(text)) as TeamsManifest;
  return [
    ...fileFaults(files, manifest),
    ...schemaFaults(manifest),
    ...textFaults(manifest),
    ...identityFaults(manifest),
    ...addressFaults(manifest),
    ...commandFaults(manifest),
    ...permissionFaults(manifest),
  ];
}

/** Returns the sentences of the faults that apply. */
const told = (faults: readonly (readonly [boolean, string])[]) =>
  faults.flatMap(([holds, words]) => (holds ? [words] : []));

const doubled = (values: readonly string[]) => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function fileFaults(files: Files, { icons }: TeamsManifest): readonly string[] {
  const expected = [MANIFEST, icons.color, icons.outline];
  const others = Object.keys(files).filter((name) => !expected.includes(name));
  return [
    ...others.map((name) => `${name} is in the package, and the manifest does not name it.`),
    ...(['color', 'outline'] as const).flatMap((kind) => iconFaults(files[icons[kind]], icons[kind], ICON_SIZES[kind])),
  ];
}

function iconFaults(png: Uint8Array | undefined, name: string, side: number): readonly string[] {
  if (png === undefined) return [`${name} is missing.`];
  const bytes = Buffer.from(png);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return [`${name} is not a PNG file.`];
  const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return told([
    [
      size.some((length) => length !== side),
      `${name} is ${size.join(' × ')} pixels; Teams asks for ${side} × ${side}.`,
    ],
  ]);
}

/**
 * Validates the manifest against Microsoft's schema of its version, from Microsoft's own npm package: nothing is
 * downloaded.
 */
function schemaFaults(manifest: TeamsManifest): readonly string[] {
  const folder = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams');
  const path = join(folder, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  // Ajv does not support draft 4; the schema uses nothing that has changed since.
  delete schema.$schema;
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
  const isValid = ajv.compile(schema);
  isValid(manifest);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'The manifest'} ${message}.`);
}

function textFaults({ name, description, accentColor, localizationInfo }: TeamsManifest): readonly string[] {
  const texts: readonly (readonly [string, string, number])[] = [
    ['The short name', name.short, LIMITS.shortName],
    ['The full name', name.full ?? '', LIMITS.fullName],
    ['The short description', description.short, LIMITS.shortDescription],
    ['The full description', description.full, LIMITS.fullDescription],
  ];
  return [
    ...texts.flatMap(([what, text, most]) =>
      told([
        [text.trim() === '', `${what} is empty.`],
        [text.length > most, `${what} has ${text.length} characters; Teams takes ${most}.`],
      ]),
    ),
    ...told([
      [description.short === description.full, 'The two descriptions are the same.'],
      [!/^#[0-9A-Fa-f]{6}$/.test(accentColor), 'The accent colour is not # and six digits.'],
      [localizationInfo?.defaultLanguageTag !== 'en-gb', 'The language is not British English (en-gb).'],
    ]),
  ];
}

function identityFaults({ id, version, bots = [], webApplicationInfo }: TeamsManifest): readonly string[] {
  const ids = {
    'The id of the app': id,
    'The id of the tab': webApplicationInfo?.id ?? '',
    'The id of the bot': bots[0]?.botId ?? '',
  };
  return [
    ...Object.entries(ids).flatMap(([what, value]) =>
      told([[!GUID.test(value), `${what} is not a GUID: "${value}".`]]),
    ),
    ...told([
      [bots.some(({ botId }) => botId === webApplicationInfo?.id), 'Bot and tab have one app registration.'],
      [!/^\d+\.\d+\.\d+$/.test(version), `The version is not three numbers: "${version}".`],
    ]),
  ];
}

/** Returns every address in the manifest, at any depth, except that of its schema. */
function addressesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /^[a-z]+:\/\//i.test(value) && key !== '$schema' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => addressesIn(part, Array.isArray(value) ? key : name));
}

function addressFaults(manifest: TeamsManifest): readonly string[] {
  const { validDomains = [], webApplicationInfo, developer, ...rest } = manifest;
  const shown = addressesIn({ ...rest });
  const outside = shown.filter((address) => !validDomains.includes(new URL(address).host));
  const open = [...shown, ...addressesIn({ ...developer })].filter((address) => !address.startsWith('https://'));
  const resource = `api://${validDomains[0] ?? ''}/${webApplicationInfo?.id ?? ''}`;
  return [
    ...validDomains
      .filter((domain) => !DOMAIN.test(domain))
      .map((domain) => `The valid domain "${domain}" is not a host name alone: no wildcard, no https://, no path.`),
    ...doubled(validDomains).map((domain) => `The valid domain ${domain} stands there twice.`),
    ...outside.map((address) => `${address} is on no valid domain.`),
    ...open.map((address) => `${address} is not an https address.`),
    ...told([[webApplicationInfo?.resource !== resource, `The App ID URI of the tab is not ${resource}.`]]),
  ];
}

function commandFaults({ bots = [], staticTabs = [] }: TeamsManifest): readonly string[] {
  const lists = bots.flatMap(({ commandLists }) => commandLists ?? []);
  return [
    ...lists.flatMap(({ scopes, commands }) => [
      ...doubled(commands.map(({ title }) => title)).map(
        (title) => `${title} is twice in the commands of ${scopes.join()}.`,
      ),
      ...told([
        [commands.length > LIMITS.commands, `The commands of ${scopes.join()} are more than ${LIMITS.commands}.`],
      ]),
    ]),
    ...doubled(lists.flatMap(({ scopes }) => scopes)).map((scope) => `${scope} has two lists of commands.`),
    ...doubled(staticTabs.map(({ entityId }) => entityId)).map((id) => `Two tabs have the id ${id}.`),
  ];
}

function permissionFaults({ authorization, supportsChannelFeatures }: TeamsManifest): readonly string[] {
  const names = authorization?.permissions?.resourceSpecific?.map(({ name }) => name) ?? [];
  return [
    ...names
      .filter((name) => LISTENING.test(name))
      .map((name) => `${name} would read what is not addressed to the app.`),
    ...doubled(names).map((name) => `The permission ${name} is asked for twice.`),
    ...told([
      [
        supportsChannelFeatures !== 'tier1',
        'supportsChannelFeatures is not tier1: shared channels cannot add the app.',
      ],
    ]),
  ];
}
