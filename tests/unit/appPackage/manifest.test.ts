import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { buildManifest, commandLists, TAB_PAGES } from '../../../appPackage/manifest';
import { OptionFaults } from '../../../appPackage/options';
import { COMMANDS } from '../../../shared/areas/commands';
import type { ChatCommandDefinition } from '../../../shared/contract/commands';
import { exampleOptions } from './example-options';

/** The schemas from Microsoft's own package, read from disk without network access. */
const SCHEMAS = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams');

function readSchema(version: string): string {
  return readFileSync(join(SCHEMAS, `v${version}`, 'MicrosoftTeams.schema.json'), 'utf8');
}

function schemaCheck(version: string): ValidateFunction {
  const schema = JSON.parse(readSchema(version)) as Record<string, unknown>;
  // Ajv does not support draft 4; the schema uses nothing that has changed since.
  delete schema.$schema;
  return new Ajv({ strict: false, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } }).compile(
    schema,
  );
}

function newestWithSlashCommands(): string | undefined {
  return readdirSync(SCHEMAS)
    .filter((name) => /^v\d+\.\d+$/.test(name))
    .map((name) => name.slice(1))
    .filter((version) =>
      ['"triggers"', '"supportsTargetedMessages"'].every((word) => readSchema(version).includes(word)),
    )
    .sort((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1]))
    .at(-1);
}

const manifest = buildManifest(exampleOptions());
const isValid = schemaCheck(manifest.manifestVersion);
const [bot] = manifest.bots ?? [];

describe('given a complete set of options, the manifest', () => {
  it("is valid under Microsoft's schema of its version", () => {
    isValid(manifest);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it('is of the newest version that has slash commands and private messages, and at least 1.29', () => {
    expect(manifest.manifestVersion).toBe(newestWithSlashCommands());
    expect(Number(manifest.manifestVersion.split('.')[1])).toBeGreaterThanOrEqual(29);
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
  });

  it('may be added to shared and private channels', () => {
    expect(manifest.supportsChannelFeatures).toBe('tier1');
  });

  it('would be refused by the same schema with a property too many or a title too long', () => {
    expect(isValid({ ...manifest, readsEverything: true })).toBe(false);
    expect(isValid({ ...manifest, name: { short: 'x'.repeat(31) } })).toBe(false);
  });

  it('stays within what the schema allows with the longest options', () => {
    const long = exampleOptions({ publicUrl: `https://${'a'.repeat(60)}.example.org:8443`, version: '999999999.0.10' });
    isValid(buildManifest({ ...long, developer: { ...long.developer, name: 'x'.repeat(32) } }));
    expect(isValid.errors ?? []).toEqual([]);
  });

  it('is refused for faulty options', () => {
    expect(() => buildManifest(exampleOptions({ version: 'next' }))).toThrow(OptionFaults);
  });
});

describe('given the command registry, the bot', () => {
  it('works in teams, group chats and one to one, and can be written to privately', () => {
    expect(bot?.scopes).toEqual(['team', 'groupChat', 'personal']);
    expect(bot?.supportsTargetedMessages).toBe(true);
  });

  it('offers each command wherever the registry says, after a mention and after a slash', () => {
    for (const list of bot?.commandLists ?? []) expect(list.triggers).toEqual(['mention', 'slash']);
    for (const { name, scopes } of COMMANDS) {
      const lists = bot?.commandLists?.filter(({ commands }) => commands.some(({ title }) => title === name)) ?? [];
      expect(lists.flatMap((list) => list.scopes).sort()).toEqual([...scopes].sort());
    }
  });

  it('says in the menu which words may follow', () => {
    const actions = bot?.commandLists?.[0]?.commands.find(({ title }) => title === 'actions');
    expect(actions?.description).toMatch(/mine, overdue/);
  });

  it('offers them one to one as prompt starters, each with what is written into the message', () => {
    const starters = bot?.commandLists?.find(({ scopes }) => scopes.includes('personal'))?.commands ?? [];
    expect(starters.length).toBeGreaterThan(0);
    for (const { title, type, prompt } of starters) expect([type, prompt]).toEqual(['prompt', title]);
  });

  const registry = (length: number, scopes: ChatCommandDefinition['scopes'] = ['team']): ChatCommandDefinition[] =>
    Array.from({ length }, (_, n) => ({ name: `command${n}`, description: 'Does a thing', scopes, arguments: [] }));

  it('has no empty menu for a scope without commands', () => {
    expect(commandLists(registry(2)).map(({ scopes }) => scopes)).toEqual([['team']]);
  });

  it('takes twelve commands in a scope and refuses the thirteenth, which Teams would not show', () => {
    expect(commandLists(registry(12))[0]?.commands).toHaveLength(12);
    expect(() => commandLists(registry(13))).toThrow(/12 commands in a menu; the scope team has 13/);
  });

  it('refuses a command whose name Teams would cut', () => {
    const [first] = registry(1);
    const named = (length: number) => (first ? [{ ...first, name: 'x'.repeat(length) }] : []);
    expect(() => commandLists(named(128))).not.toThrow();
    expect(() => commandLists(named(129))).toThrow(/128 characters/);
  });
});

describe('on a message and in the compose box', () => {
  const [extension, ...others] = manifest.composeExtensions ?? [];
  const commands = new Map(extension?.commands?.map((command) => [command.id, command]));

  it('there is the one extension of the bot, which asks for nothing to be set up', () => {
    expect(others).toEqual([]);
    expect(extension).toMatchObject({ botId: exampleOptions().botId, canUpdateConfiguration: false });
    expect([...commands.keys()]).toEqual(['createAction', 'find']);
  });

  it('an action is created from a message only, in a form that the bot sends', () => {
    expect(commands.get('createAction')).toMatchObject({ type: 'action', context: ['message'], fetchTask: true });
  });

  it('the search begins by itself, in the compose box and the command box, and takes words', () => {
    expect(commands.get('find')).toMatchObject({
      type: 'query',
      context: ['compose', 'commandBox'],
      initialRun: true,
      parameters: [{ name: 'words', inputType: 'text' }],
    });
  });
});

describe('what the app may read', () => {
  it('is only when a meeting starts and ends; besides, it may show the call on the stage', () => {
    const permissions = manifest.authorization?.permissions?.resourceSpecific ?? [];
    const named = (type: string) => permissions.filter((one) => one.type === type).map(({ name }) => name);
    expect(named('Application')).toEqual(['OnlineMeeting.ReadBasic.Chat', 'ChannelMeeting.ReadBasic.Group']);
    expect(named('Delegated')).toEqual(['MeetingStage.Write.Chat', 'ChannelMeetingStage.Write.Group']);
  });

  it('is never the messages of a channel or a chat: no minutes are taken', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/(Channel|Chat)Message\.Read|Calls\.|Transcript|Recording/i);
  });
});

describe('the tab', () => {
  const tabs = manifest.staticTabs ?? [];
  const [channel] = manifest.configurableTabs ?? [];
  const surfaces = (scope: 'groupChat' | 'personal') =>
    tabs.filter(({ scopes }) => scopes.includes(scope)).flatMap(({ context }) => context ?? []);

  it("signs people in with the tab's own registration, not the bot's", () => {
    const { tabAppId, botId } = exampleOptions();
    expect(manifest.webApplicationInfo).toEqual({ id: tabAppId, resource: `api://dawg.example.org/${tabAppId}` });
    expect(JSON.stringify(manifest.webApplicationInfo)).not.toContain(botId);
  });

  it('has all its pages in the personal app, beside the chat', () => {
    const personal = tabs.filter(({ scopes }) => scopes.includes('personal')).map(({ entityId }) => entityId);
    expect(personal).toEqual([...TAB_PAGES.map(({ id }) => id), 'conversations', 'about']);
  });

  it('has one page for each place of a chat and a meeting, so none competes for it', () => {
    expect(surfaces('groupChat').sort()).toEqual([
      'meetingChatTab',
      'meetingDetailsTab',
      'meetingSidePanel',
      'meetingStage',
      'privateChatTab',
    ]);
  });

  it('shows the register in its narrow form beside a call', () => {
    const panel = tabs.find(({ context }) => context?.includes('meetingSidePanel'));
    expect(panel?.contentUrl).toBe('https://dawg.example.org/tab/attendance?frame=sidePanel');
  });

  it('shows the steps of the call on the stage, of meetings in chats and in channels', () => {
    const stage = tabs.find(({ context }) => context?.includes('meetingStage'));
    expect(stage?.contentUrl).toBe('https://dawg.example.org/tab/call');
    expect(channel?.context).toContain('meetingStage');
  });

  it('can be added to a channel and to a meeting held in one', () => {
    expect(channel?.scopes).toEqual(['team']);
    expect(channel?.configurationUrl).toBe('https://dawg.example.org/tab/configure');
    expect(channel?.context).toEqual(expect.arrayContaining(['channelTab', 'meetingSidePanel', 'meetingDetailsTab']));
  });

  it('has ids that are unique, and addresses on the one host that is a valid domain', () => {
    const ids = tabs.map(({ entityId }) => entityId);
    const addresses = [...tabs.map(({ contentUrl }) => contentUrl), channel?.configurationUrl].filter((url) => url);
    expect(new Set(ids).size).toBe(ids.length);
    expect(manifest.validDomains).toEqual(['dawg.example.org']);
    expect(addresses).toHaveLength(15);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/dawg\.example\.org\/tab\//);
  });
});
