/** The logic of a turn: from a verified activity to a card. Independent of the library's routing. */
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import {
  asSubmitted,
  type CardAction,
  type CardVerb,
  onlyReads,
  parseCardAction,
} from '../../shared/areas/card-actions';
import type { ChatCommandName } from '../../shared/areas/commands';
import { membershipPolicy } from '../../shared/domain/membership/policy';
import type { Problem } from '../../shared/domain/result';
import { cut } from '../../shared/words/cut';
import { toBeConfirmedCard } from '../cards/attendance/to-be-confirmed-card';
import type { AdaptiveCard } from '../cards/card';
import { helpCard } from '../cards/help/help-card';
import { linkConversationCard } from '../cards/membership/link-conversation-card';
import { noticeCard } from '../cards/messages/notice-card';
import { problemCard, retryCard } from '../cards/problems/problem-card';
import type { CardTools, ChatCommand, Reply } from '../commands/command';
import { currentCorrelation } from '../correlation';
import { type Limiter, personKey, tooManyWords } from '../rate-limits';
import { noteUnidentified } from '../services/attendance/join-as-guest';
import type { Caller, Services } from '../services/context';
import { type GroupFinder, placeId } from '../services/membership/find-group';
import { linkableGroups, linkConversation } from '../services/membership/link-conversation';
import { problemOf } from '../services/problems';
import { digest } from '../store/keys';
import type { Extension } from './extension/call';
import { textOf } from './message-text';
import type { Press, PressAnswer, PressCall } from './presses/press';
import { groupOf, placeOf, seenPlace, type Turn, turnOf } from './turn';
import { type ParsedMessage, parseMessage } from './understand';

export interface BotOptions {
  readonly commands: Readonly<Record<ChatCommandName, ChatCommand>>;
  readonly presses: { readonly [V in GroupVerb]: Press<V> };
  readonly extension: Extension;
  readonly services: Services;
  readonly groups: GroupFinder;
  readonly cards: CardTools;
  readonly limiter: Limiter;
  readonly log: Log;
}

/** The verbs handled within a group. Linking is excluded, because the conversation has no group yet. */
export type GroupVerb = Exclude<CardVerb, 'conversation.link'>;

export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** A reply to a message; `groupId` is null if the conversation belongs to no group. */
export interface TurnReply extends Reply {
  readonly turn: Turn | null;
  readonly groupId: string | null;
}

export const NO_ID: Problem = {
  kind: 'not-allowed',
  message: 'Teams does not say who you are here. Sign in with your work account, or tell the chair that you are there.',
};

/** Returns the reply to a typed message. Never throws. */
export async function answerMessage(options: BotOptions, activity: Activity): Promise<TurnReply> {
  const turn = turnOf(activity, 'chat');
  if (turn === null) return { card: problemCard(NO_ID), turn, groupId: null };
  let groupId: string | null = null;
  const wait = await options.limiter.take('turns', personKey(turn.actor));
  if (wait !== null) return { card: problemCard(tooMany(wait)), turn, groupId };
  try {
    groupId = await groupOf(options.groups, turn);
    const reply =
      groupId === null ? await offerLink(options, turn) : await run(options, turn, groupId, textOf(activity));
    return { ...reply, turn, groupId };
  } catch (error) {
    return { card: surprise(options, error, { scope: turn.scope }), turn, groupId };
  }
}

async function run(options: BotOptions, turn: Turn, groupId: string, text: string): Promise<Reply> {
  const { services, cards } = options;
  const understood = parseMessage(text);
  switch (understood.kind) {
    case 'greeting':
      return { card: helpCard(cards) };
    case 'unknown':
      return { card: unknownCard(cards, understood) };
    case 'unknown-argument': {
      const notice = `/${understood.name} does not know "${clipped(understood.argument)}".`;
      return { card: helpCard({ ...cards, about: understood.name, notice }) };
    }
    case 'command': {
      const { actor, scope, shared, activityKey } = turn;
      const caller: Caller = { groupId, actor, operationId: activityKey };
      return options.commands[understood.name]({
        services,
        caller,
        argument: understood.argument,
        text: understood.text ?? '',
        scope,
        shared,
        cards,
      });
    }
  }
}

/** Returns the card for an unknown command: suggests the closest one, or lists all. */
function unknownCard(cards: CardTools, { text, nearest }: Extract<ParsedMessage, { kind: 'unknown' }>): AdaptiveCard {
  const words = `I do not know "${clipped(text)}".`;
  return nearest === undefined
    ? helpCard({ ...cards, notice: `${words} This is what I can do:` })
    : helpCard({ ...cards, about: nearest, notice: `${words} Did you mean /${nearest}?` });
}

/** Returns the card that answers a press. Never throws. */
export async function answerPress(
  options: BotOptions,
  activity: Activity,
  press: { readonly verb: unknown; readonly data: unknown; readonly automatic: boolean },
): Promise<AdaptiveCard> {
  const turn = turnOf(activity, 'card');
  const action = parseCardAction(press.verb, press.data);
  if (!action.ok) return problemCard(action.problem);
  const { verb, data, entered } = action.value;
  try {
    if (press.automatic && !onlyReads(verb)) return problemCard(REFRESHED);
    const who = turn === null ? activity.from.id : personKey(turn.actor);
    const wait = await options.limiter.take('turns', who);
    if (wait !== null) return refusalCard(tooMany(wait), action.value);
    if (turn === null) return await unidentified(options, activity, action.value);
    if (verb === 'conversation.link') return await link(options, activity, turn, data.group);
    const groupId = await groupOf(options.groups, turn);
    if (groupId === null) return (await offerLink(options, turn)).card;
    const caller: Caller = { groupId, actor: turn.actor, operationId: turn.activityKey };
    const handle = options.presses[verb] as (call: PressCall) => Promise<PressAnswer>;
    const answer = await handle({ services: options.services, caller, data, entered, cards: options.cards });
    return 'kind' in answer ? refusalCard(answer as Problem, action.value) : answer;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) return surprise(options, error, { verb });
    options.log.warn({ verb, error }, 'Storage did not answer a press');
    return refusalCard(problem, action.value);
  }
}

/** Handles a press by somebody whom Teams does not identify: only an answer in the register, for the VRU to confirm. */
async function unidentified(
  { services, groups }: BotOptions,
  activity: Activity,
  action: CardAction,
): Promise<AdaptiveCard> {
  const groupId = await groups.ofConversation(placeOf(activity));
  if (groupId === null || action.verb !== 'attendance.answer') return problemCard(NO_ID);
  const key = digest('guest', activity.conversation.id, activity.from.id);
  const actor: Caller['actor'] = { tenantId: 'unidentified', objectId: key, name: '', via: 'card' };
  const operationId = digest('activity', activity.conversation.id, activity.id ?? randomUUID(), activity.from.id);
  const said = action.data.value;
  const source = digest('source', placeOf(activity).conversationId);
  const press = { meetingId: action.data.meeting, key, source, name: activity.from.name ?? '', said };
  const noted = await noteUnidentified(services, { groupId, actor, operationId }, press);
  return noted.ok ? toBeConfirmedCard(noted.value, said) : problemCard(noted.problem);
}

/** Returns the card for a problem. If it is temporary, a button resends the same data, so that no input is lost. */
function refusalCard(problem: Problem, action: CardAction): AdaptiveCard {
  if (problem.kind !== 'unavailable') return problemCard(problem);
  return retryCard(problem, action.verb, asSubmitted(action), Object.values(action.entered));
}

function tooMany(seconds: number): Problem {
  return { kind: 'unavailable', message: tooManyWords(seconds) };
}

const REFRESHED: Problem = {
  kind: 'conflict',
  message:
    'This card tried to refresh itself, and could not. Nothing was changed. Type the command again for a new one.',
};

async function offerLink({ services, groups }: BotOptions, turn: Turn): Promise<Reply> {
  const linkable = await linkableGroups(services, turn.actor, groups.groups);
  if (linkable.length > 0) return { card: linkConversationCard(linkable) };
  return {
    card: problemCard({
      kind: 'not-allowed',
      message:
        'This conversation belongs to no group yet. Ask the Violence Reduction Unit to link it: one of them types a command here, once.',
    }),
  };
}

const NO_PERSONAL: Problem = {
  kind: 'not-allowed',
  message: "This is a chat with the app alone. Choose a team, a group chat or a meeting's chat for the group.",
};

async function link(
  { services, groups }: BotOptions,
  activity: Activity,
  turn: Turn,
  groupId: string,
): Promise<AdaptiveCard> {
  if (!groups.groups.some((group) => group.id === groupId)) {
    return problemCard({ kind: 'not-found', message: 'There is no such group.' });
  }
  const caller: Caller = { groupId, actor: turn.actor, operationId: turn.activityKey };
  if (turn.scope === 'personal') return problemCard(NO_PERSONAL);
  const wanted = { id: placeId(turn.place), seen: seenPlace(activity, services.now()) };
  const linked = await linkConversation(services, caller, wanted);
  // Somebody without a seat in this group may belong to the VRU of another one: show the usual refusal.
  if (!linked.ok && linked.problem.kind === 'no-seat') {
    return problemCard({ kind: 'not-allowed', message: membershipPolicy.link.refusal });
  }
  if (!linked.ok) return problemCard(linked.problem);
  return noticeCard({
    tone: 'good',
    words: `This conversation now belongs to the ${linked.value.name}. Type /help to begin.`,
  });
}

/** Returns a card for an exception and logs the error with a correlation id, without personal data. */
function surprise({ log }: BotOptions, error: unknown, where: { scope?: string; verb?: CardVerb }): AdaptiveCard {
  const correlationId = currentCorrelation() ?? randomUUID();
  const problem = problemOf(error);
  log.error({ correlationId, ...where, error }, 'A turn failed');
  return problemCard(problem ?? { kind: 'unexpected', correlationId });
}

function clipped(text: string): string {
  return text.length <= 60 ? text : `${cut(text, 60)}…`;
}
