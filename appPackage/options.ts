/** The options of a deployment's app package, and the environment variables they are read from. */
import { z } from 'zod';
import { type CopyMistake, findCopyMistake, findMisnamedSettings, isUnfilled } from '../shared/contract/setting-form';

/** All faults of the options, one sentence each, with the option names that the reader of the message uses. */
export class OptionFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'OptionFaults';
  }
}

const ONLY_ZEROS = /^[0-]+$/;

/** Paths of the privacy and terms pages that Teams requires of an app, served by the server itself. */
const PRIVACY_PATH = '/privacy';
const TERMS_PATH = '/terms';

/**
 * A text option: trimmed, then accepted (and normalised), or rejected with the copying mistake found or with the rule
 * in words.
 */
function option(
  rule: string,
  accept: (text: string) => string | null,
  slips: readonly CopyMistake[] = ['quoted', 'twice'],
) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? `is missing: give ${rule}` : `must be ${rule}`) })
    .transform((given, context) => {
      const text = given.trim();
      const slip = findCopyMistake(text, slips);
      const accepted = text === '' || slip !== null ? null : accept(text);
      if (accepted !== null) return accepted;
      const refused = text === '' ? `is missing: give ${rule}` : `must be ${rule}; it is "${text.slice(0, 80)}"`;
      context.addIssue(slip ?? refused);
      return z.NEVER;
    });
}

function httpsUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const usable = url !== null && url.protocol === 'https:' && url.username === '' && text.length <= 2048;
  return usable ? url : null;
}

/**
 * Returns the origin, or null if it is not allowed. Teams calls the bot from its own cloud and lists the host as a
 * valid domain: one host name, no wildcard, no IP address.
 */
function publicOrigin(text: string): string | null {
  const url = httpsUrl(text);
  if (url === null || url.pathname !== '/' || url.search !== '' || url.hash !== '') return null;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(url.hostname) ? url.origin : null;
}

const guid = (whose: string) =>
  option(`${whose}, a GUID`, (text) =>
    z.guid().safeParse(text).success && !ONLY_ZEROS.test(text) ? text.toLowerCase() : null,
  );
const page = (about: string) =>
  option(`the https address of the page ${about}`, (text) => httpsUrl(text)?.href ?? null);

export const manifestOptionsSchema = z.strictObject({
  publicUrl: option(
    'the https address at which Teams reaches the server, without a path, such as https://dawg.example.org',
    publicOrigin,
  ),
  botId: guid("the bot's app registration"),
  tabAppId: guid("the tab's own app registration"),
  teamsAppId: guid('the id by which Teams knows the app (made once, then kept)'),
  version: option('three numbers such as 1.4.0', (text) =>
    /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text) ? text : null,
  ),
  developer: z.strictObject({
    name: option(
      'the name of the organisation that runs the app, at most 32 characters',
      (text) => (text.length <= 32 ? text : null),
      ['quoted'],
    ),
    websiteUrl: page('about the organisation that runs the app'),
    privacyUrl: page('that says how personal data is handled'),
    termsOfUseUrl: page('with the terms of use'),
  }),
});

export type ManifestOptions = z.infer<typeof manifestOptionsSchema>;

/** Whether bot and tab have the same app registration. A token issued for the bot must not be valid for the tab. */
function sharedRegistration(given: z.input<typeof manifestOptionsSchema>): boolean {
  const [bot, tab] = [given.botId, given.tabAppId].map((id) => (id ?? '').trim().toLowerCase());
  return bot !== '' && bot === tab;
}

/**
 * Validates and normalises the options (ids in lower case, addresses normalised).
 * @param nameOf returns the name of an option in a fault; defaults to its path (`developer.name`)
 * @throws {OptionFaults} with one sentence for each fault, all at once
 */
export function checkOptions(
  given: z.input<typeof manifestOptionsSchema>,
  nameOf: (path: string) => string = (path) => path,
): ManifestOptions {
  const checked = manifestOptionsSchema.safeParse(given);
  const faults: string[] = (checked.error?.issues ?? []).map(
    (issue) => `${nameOf(issue.path.join('.'))} ${issue.message}.`,
  );
  if (sharedRegistration(given)) {
    faults.push(`${nameOf('tabAppId')} must be another app registration than ${nameOf('botId')}.`);
  }
  if (!checked.success || faults.length > 0) throw new OptionFaults(faults);
  return checked.data;
}

/** The environment variable of each option, by option path. */
export const VARIABLES: Readonly<Record<string, string>> = {
  publicUrl: 'PUBLIC_URL',
  botId: 'BOT_ID',
  tabAppId: 'TAB_APP_ID',
  teamsAppId: 'TEAMS_APP_ID',
  version: 'APP_VERSION',
  'developer.name': 'DEVELOPER_NAME',
  'developer.websiteUrl': 'DEVELOPER_URL',
  'developer.privacyUrl': 'PRIVACY_URL',
  'developer.termsOfUseUrl': 'TERMS_URL',
};

/**
 * Returns the address of a page that the server itself serves. If the public address is invalid, a placeholder host is
 * used, so that only that fault is reported.
 */
function ownPage(publicUrl: string, path: string): string {
  return `${publicOrigin(publicUrl.trim()) ?? 'https://dawg.invalid'}${path}`;
}

/**
 * Returns the options of this deployment. `BOT_ID` defaults to `MicrosoftAppId`, which the server already needs,
 * `APP_VERSION` to the version given here, and the privacy and terms pages to the server's own.
 * @throws {OptionFaults} naming the variables
 */
export function optionsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  defaultVersion: string,
): ManifestOptions {
  const twice = findMisnamedSettings(environment, Object.values(VARIABLES));
  if (twice.length > 0) throw new OptionFaults(twice.map((fault) => `${fault}.`));
  const read = (name: string) => {
    const value = environment[name] ?? '';
    return isUnfilled(value) ? '' : value;
  };
  return checkOptions(
    {
      publicUrl: read('PUBLIC_URL'),
      botId: read('BOT_ID') || read('MicrosoftAppId'),
      tabAppId: read('TAB_APP_ID'),
      teamsAppId: read('TEAMS_APP_ID'),
      version: read('APP_VERSION') || defaultVersion,
      developer: {
        name: read('DEVELOPER_NAME'),
        websiteUrl: read('DEVELOPER_URL'),
        privacyUrl: read('PRIVACY_URL').trim() || ownPage(read('PUBLIC_URL'), PRIVACY_PATH),
        termsOfUseUrl: read('TERMS_URL').trim() || ownPage(read('PUBLIC_URL'), TERMS_PATH),
      },
    },
    (path) => VARIABLES[path] ?? path,
  );
}
