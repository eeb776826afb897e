/** The handlers of all areas, merged into the lists that HTTP, the bot and the jobs use. */
import type { AREAS } from '../../shared/areas';
import type { Area } from '../../shared/areas/area';
import type { ChatCommandName } from '../../shared/areas/commands';
import type { Subject } from '../../shared/domain/subject';
import type { AdaptiveCard } from '../cards/card';
import type { ChatCommand } from '../commands/command';
import type { Handlers } from '../http/handlers';
import type { PostedCardState } from '../store/conversations';
import type { MessageContent } from '../store/outbox';
import type { GroupVerb } from '../teams/bot';
import type { Contents } from '../teams/contents';
import type { Extension } from '../teams/extension/call';
import { draft, save } from '../teams/extension/create-action';
import { find } from '../teams/extension/find';
import type { Press } from '../teams/presses/press';
import { actions } from './actions';
import { agreements } from './agreements';
import type { ContentCall, MessageCall, PostedCall, RouteContext, ServedArea } from './area';
import { attendance } from './attendance';
import { audit } from './audit';
import { barriers } from './barriers';
import { decisions } from './decisions';
import { health } from './health';
import { help } from './help';
import { local } from './local';
import { meetings } from './meetings';
import { membership } from './membership';
import { messages } from './messages';
import { overview } from './overview';
import { practice } from './practice';
import { recommendations } from './recommendations';
import { reminders } from './reminders';
import { retention } from './retention';
import { tracker } from './tracker';

type Areas = typeof AREAS;

type Served<T extends readonly Area[]> = { readonly [K in keyof T]: ServedArea<T[K]> };

/** The handlers of each area, in the order of the descriptors: a missing or incomplete one does not compile. */
const SERVED: Served<Areas> = [
  overview,
  membership,
  messages,
  meetings,
  attendance,
  actions,
  decisions,
  tracker,
  barriers,
  agreements,
  recommendations,
  practice,
  reminders,
  audit,
  retention,
  health,
  help,
  local,
];

/** Merges one part of every area into one object. */
function merged<T>(part: (area: ServedArea<Areas[number]>) => object): T {
  return Object.assign({}, ...(SERVED as unknown as readonly ServedArea<Areas[number]>[]).map(part)) as T;
}

/** Returns the handler of each API route; each calls one use case. */
export function handlersOf(parts: RouteContext): Handlers {
  return merged<Handlers>(({ routes: make }) => make(parts));
}

export const COMMAND_HANDLERS = merged<Readonly<Record<ChatCommandName, ChatCommand>>>(({ commands }) => commands);

export const PRESSES = merged<{ readonly [V in GroupVerb]: Press<V> }>(({ presses }) => presses);

/** The handlers of the message extension, on a message and in the compose box. */
export const EXTENSION_HANDLERS: Extension = { draft, save, find };

type PostedOf = (call: PostedCall, subject: Subject) => Promise<AdaptiveCard | null>;
type MessageOf = (call: MessageCall, content: MessageContent) => ReturnType<Contents['contentOf']>;

const POSTED = merged<Readonly<Partial<Record<Subject['kind'], PostedOf>>>>(({ posted }) => posted);
const MESSAGES = merged<Readonly<Record<MessageContent['kind'], MessageOf>>>(({ messages: own }) => own);

/** Returns what the jobs use to render posted cards and outbox messages, by group. */
export function contentsOf({ services, cards }: Pick<ContentCall, 'services' | 'cards'>): Contents {
  const callFor = (groupId: string): ContentCall => ({ services, cards, groupId, reader: { groupId, actor: null } });
  return {
    async cardOf(groupId, subject, kept: PostedCardState) {
      const shared = { ...cards, form: cards.newForm(), page: 0, shared: true } as const;
      return (await POSTED[subject.kind]?.({ ...callFor(groupId), shared, kept }, subject)) ?? null;
    },
    contentOf: (groupId, message) =>
      MESSAGES[message.content.kind]({ ...callFor(groupId), target: message.target, message }, message.content),
  };
}
