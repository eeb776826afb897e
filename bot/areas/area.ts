import type { Area } from '../../shared/areas/area';
import type { LocalPersonView } from '../../shared/contract/membership';
import { ok, type Result } from '../../shared/domain/result';
import type { Subject } from '../../shared/domain/subject';
import type { AdaptiveCard, CardOptions } from '../cards/card';
import type { CardTools, ChatCommand } from '../commands/command';
import type { RouteHandler } from '../http/handlers';
import type { Command } from '../services/command';
import type { Caller, Reader, Services } from '../services/context';
import type { CalendarUrl } from '../services/meetings/calendar-address';
import type { Roster } from '../services/membership/list-roster';
import type { PostedCardState } from '../store/conversations';
import type { Message, MessageContent, MessageTarget } from '../store/outbox';
import type { GroupVerb } from '../teams/bot';
import type { Content, NotYet } from '../teams/contents';
import type { Press } from '../teams/presses/press';

/** The dependencies of route handlers. */
export interface RouteContext {
  readonly services: Services;
  readonly roster: Roster;
  readonly calendarUrl: CalendarUrl;
  /** Tenants whose people may sign in. Null in local mode: any. */
  readonly allowedTenants: readonly string[] | null;
  /** The sample people, in local mode. Null in any other mode: the route then answers `not-found`. */
  readonly localPeople: readonly LocalPersonView[] | null;
}

/** The inputs of a card that everybody in a conversation sees. */
export interface ContentCall {
  readonly services: Services;
  readonly groupId: string;
  /** The reader without an actor: neither the rights nor the order of a particular person. */
  readonly reader: Reader;
  readonly cards: CardTools;
}

export interface PostedCall extends ContentCall {
  /** Options of a card whose buttons are shown to everybody; the press checks the right. */
  readonly shared: CardOptions & { readonly form: string; readonly page: number; readonly shared: true };
  /** State that is stored with the posted card. */
  readonly kept: PostedCardState;
}

export interface MessageCall extends ContentCall {
  readonly target: MessageTarget;
  readonly message: Message;
}

type MessageKind = MessageContent['kind'];

export interface ServedArea<A extends Area> {
  readonly routes: (parts: RouteContext) => { readonly [N in keyof A['routes']]: RouteHandler<A['routes'][N]> };
  readonly commands: { readonly [N in A['commands'][number]['name']]: ChatCommand };
  readonly presses: { readonly [V in keyof A['verbs'] & GroupVerb]: Press<V> };
  /** Returns the current card of a subject as everybody sees it; null if there is nothing left to show. */
  readonly posted: {
    readonly [K in A['posted'][number]]: (
      call: PostedCall,
      subject: Extract<Subject, { readonly kind: K }>,
    ) => Promise<AdaptiveCard | null>;
  };
  /** Return the content of each of this area's outbox messages; null if what the message is about is over. */
  readonly messages: {
    readonly [K in MessageKind]?: (
      call: MessageCall,
      content: Extract<MessageContent, { readonly kind: K }>,
    ) => Promise<Content | NotYet | null>;
  };
}

/** Makes the parts that may be empty optional. */
type WhereAny<T> = { readonly [K in keyof T as object extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as object extends T[K] ? K : never]?: T[K];
};

/** Returns the handlers of an area: the parts that its descriptor requires; the others default to empty. */
export function serve<A extends Area>(_area: A, parts: WhereAny<ServedArea<A>>): ServedArea<A> {
  const nothing = { routes: () => ({}), commands: {}, presses: {}, posted: {}, messages: {} };
  return { ...nothing, ...parts } as unknown as ServedArea<A>;
}

interface CommandCall<T> {
  readonly caller: Caller;
  readonly params: T;
  readonly body: unknown;
}

/** Returns route handlers for commands on what the path names: with the request body as the input, or without one. */
export function commandRoutes(services: Services) {
  return {
    withBody: <T, V>(command: Command<T, V>) => {
      return ({ caller, params, body }: CommandCall<T>) => command(services, caller, params, body);
    },
    withoutBody: <T, V>(command: Command<T, V>) => {
      return ({ caller, params }: CommandCall<T>) => command(services, caller, params);
    },
  };
}

/** Maps the value of a successful result. */
export function mapped<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.ok ? ok(map(result.value)) : result;
}
