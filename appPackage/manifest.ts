/** The Teams app manifest: the bot, its commands, its tabs, and the few permissions it requests. */
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import { COMMANDS } from '../shared/areas/commands';
import { type PageId, PINNABLE_PAGES } from '../shared/areas/pages';
import type { ChatCommandDefinition, ChatCommandScope } from '../shared/contract/commands';
import { EXTENSION } from '../shared/contract/extension';
import dawg from '../shared/terms-of-reference/dawg.json';
import { checkOptions, type ManifestOptions } from './options';

export type TeamsManifest = TeamsManifestLatest;
type Bot = NonNullable<TeamsManifest['bots']>[number];
type CommandList = NonNullable<Bot['commandLists']>[number];
type ComposeExtension = NonNullable<TeamsManifest['composeExtensions']>[number];
type StaticTab = NonNullable<TeamsManifest['staticTabs']>[number];

const SCHEMA_VERSION = '1.30';
const SCOPES = ['team', 'groupChat', 'personal'] as const satisfies readonly ChatCommandScope[];
const MOST_COMMANDS = 12;
const LONGEST_TITLE = 128;

/**
 * The pages that are tabs of the personal app, in the order in which Teams shows them; the other pages are reached from
 * them. The app opens on the first: what waits for the person.
 */
const TABS: readonly PageId[] = [
  'for-you',
  'overview',
  'tracker',
  'requests',
  'agreements',
  'recommendations',
  'actions',
  'decisions',
  'meetings',
  'attendance',
];

export const TAB_PAGES = PINNABLE_PAGES.filter(({ id }) => TABS.includes(id)).sort(
  (a, b) => TABS.indexOf(a.id) - TABS.indexOf(b.id),
);

function command({ name, description, arguments: words }: ChatCommandDefinition): CommandList['commands'][number] {
  const also = words.length === 0 ? '' : ` – also: ${words.map(({ word }) => word).join(', ')}`;
  return { title: name, description: `${description}${also}` };
}

/** In the personal chat Teams also shows commands as prompt starters: choosing one writes it into the message. */
function promptStarter(definition: ChatCommandDefinition): CommandList['commands'][number] {
  return { ...command(definition), type: 'prompt', prompt: definition.name };
}

/**
 * Returns the command registry as Teams command menus, one list per scope, offered after a mention and after a slash.
 * @throws {Error} when a scope has more commands, or a command a longer name, than Teams shows
 */
export function commandLists(commands: readonly ChatCommandDefinition[]): CommandList[] {
  const tooLong = commands.find(({ name }) => name.length > LONGEST_TITLE);
  if (tooLong) throw new Error(`Teams shows ${LONGEST_TITLE} characters of a command; longer is: ${tooLong.name}`);
  return SCOPES.flatMap((scope) => {
    const here = commands.filter(({ scopes }) => scopes.includes(scope));
    if (here.length > MOST_COMMANDS) {
      throw new Error(`Teams shows ${MOST_COMMANDS} commands in a menu; the scope ${scope} has ${here.length}.`);
    }
    return here.length === 0
      ? []
      : [
          {
            scopes: [scope],
            triggers: ['mention', 'slash'],
            commands: here.map(scope === 'personal' ? promptStarter : command),
          } satisfies CommandList,
        ];
  });
}

function bot({ botId }: ManifestOptions): Bot {
  return {
    botId,
    scopes: [...SCOPES],
    supportsTargetedMessages: true,
    isNotificationOnly: false,
    supportsFiles: false,
    commandLists: commandLists(COMMANDS),
  };
}

/**
 * Returns the static tabs. The personal app has the pages of `TAB_PAGES`, then the chat and the about page. A chat and
 * a meeting get one page for each place Teams offers, so that nothing has to be set up: the tracker in a group chat,
 * the register around a meeting, its narrow form beside the call, the steps of the call on its stage.
 */
function staticTabs({ publicUrl }: ManifestOptions): StaticTab[] {
  const personal = TAB_PAGES.map(
    ({ id, name, path }): StaticTab => ({
      entityId: id,
      name,
      contentUrl: `${publicUrl}/tab${path}`,
      scopes: ['personal'],
      context: ['personalTab'],
    }),
  );
  return [
    ...personal,
    { entityId: 'conversations', scopes: ['personal'] },
    { entityId: 'about', scopes: ['personal'] },
    {
      entityId: 'chat-tracker',
      name: 'Tracker',
      contentUrl: `${publicUrl}/tab/`,
      scopes: ['groupChat'],
      context: ['privateChatTab'],
    },
    {
      entityId: 'meeting-attendance',
      name: 'Attendance',
      contentUrl: `${publicUrl}/tab/attendance`,
      scopes: ['groupChat'],
      context: ['meetingChatTab', 'meetingDetailsTab'],
    },
    {
      entityId: 'meeting-side-panel',
      name: 'Attendance',
      contentUrl: `${publicUrl}/tab/attendance?frame=sidePanel`,
      scopes: ['groupChat'],
      context: ['meetingSidePanel'],
    },
    {
      entityId: 'meeting-stage',
      name: 'Run the call',
      contentUrl: `${publicUrl}/tab/call`,
      scopes: ['groupChat'],
      context: ['meetingStage'],
    },
  ];
}

/** The message extension: *Create action* on a message, *Find* in the compose box and the command box. */
function composeExtension({ botId }: ManifestOptions): ComposeExtension {
  const { createAction, find } = EXTENSION;
  const { words, ...query } = find;
  return {
    botId,
    canUpdateConfiguration: false,
    commands: [
      { ...createAction, type: 'action', context: ['message'], fetchTask: true },
      {
        ...query,
        type: 'query',
        context: ['compose', 'commandBox'],
        initialRun: true,
        parameters: [{ ...words, inputType: 'text' }],
      },
    ],
  };
}

/**
 * A channel, and a meeting held in one, cannot have static tabs: the person who adds the tab there chooses its page.
 */
function channelTab({ publicUrl }: ManifestOptions): NonNullable<TeamsManifest['configurableTabs']>[number] {
  return {
    id: 'channel',
    configurationUrl: `${publicUrl}/tab/configure`,
    canUpdateConfiguration: true,
    scopes: ['team'],
    context: ['channelTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'],
  };
}

/**
 * Permissions to be notified when a meeting starts and ends, and to show the call on its stage. Reading messages is not
 * requested: the app takes no minutes.
 */
const PERMISSIONS = [
  { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' },
  { name: 'ChannelMeeting.ReadBasic.Group', type: 'Application' },
  { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
  { name: 'ChannelMeetingStage.Write.Group', type: 'Delegated' },
] as const;

const description = {
  short: 'Attendance, actions, data requests and the Partnership Data Tracker.',
  full: [
    `For the ${dawg.group.name} of the ${dawg.group.partnership}.`,
    'In the channel and in meetings the app keeps the attendance register and the actions, and asks partners for data; ' +
      'its tab shows the Partnership Data Tracker with the status of every data source, and how far the recommendations are.',
    'It takes no minutes, reads no conversation beyond what is addressed to it, and holds no data files.',
  ].join('\n\n'),
};

/**
 * Returns the manifest for one deployment. Pure: the same options give the same manifest.
 * @throws {OptionFaults} with every fault of the options
 */
export function buildManifest(given: ManifestOptions): TeamsManifest {
  const options = checkOptions(given);
  const host = new URL(options.publicUrl).host;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    version: options.version,
    id: options.teamsAppId,
    localizationInfo: { defaultLanguageTag: 'en-gb' },
    developer: options.developer,
    name: { short: dawg.group.shortName, full: dawg.group.name },
    description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0F3A56',
    // Without this, Teams does not allow the app in shared and private channels.
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'team',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot', meetings: 'tab' },
    bots: [bot(options)],
    composeExtensions: [composeExtension(options)],
    staticTabs: staticTabs(options),
    configurableTabs: [channelTab(options)],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
    webApplicationInfo: { id: options.tabAppId, resource: `api://${host}/${options.tabAppId}` },
    authorization: { permissions: { resourceSpecific: PERMISSIONS.map((permission) => ({ ...permission })) } },
  };
}
