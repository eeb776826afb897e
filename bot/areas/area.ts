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
import type { KeptOfCard } from '../store/conversations';
import type { Message, MessageContent, MessageTarget } from '../store/outbox';
import type { GroupVerb } from '../teams/bot';
import type { Content, NotYet } from '../teams/contents';
import type { Press } from '../teams/presses/press';

/** What handlers of routes work with. */
export interface RouteContext {
  readonly services: Services;
  readonly roster: Roster;
  readonly calendarUrl: CalendarUrl;
  /** Tenants whose people may come in; null: local mode, any. */
  readonly allowedTenants: readonly string[] | null;
  /** Local mode only: the sample people. Null anywhere else, and then the route does not exist. */
  readonly localPeople: readonly LocalPersonView[] | null;
}

/** What a card that everybody in a conversation sees is made from. */
export interface ContentCall {
  readonly services: Services;
  readonly groupId: string;
  /** Reads as nobody: no one's own rights and no one's own order. */
  readonly reader: Reader;
  readonly cards: CardTools;
}

export interface PostedCall extends ContentCall {
  /** For a card whose buttons are there for all; the press decides who may. */
  readonly shared: CardOptions & { readonly form: string; readonly page: number; readonly shared: true };
  /** What the posted card knows of itself. */
  readonly kept: KeptOfCard;
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
  /** What everybody sees of a subject now; null when there is nothing to show any more. */
  readonly posted: {
    readonly [K in A['posted'][number]]: (
      call: PostedCall,
      subject: Extract<Subject, { readonly kind: K }>,
    ) => Promise<AdaptiveCard | null>;
  };
  /** The messages of the outbox that are this area's; null: what it is about is over. */
  readonly messages: {
    readonly [K in MessageKind]?: (
      call: MessageCall,
      content: Extract<MessageContent, { readonly kind: K }>,
    ) => Promise<Content | NotYet | null>;
  };
}

/** What has nothing in it may be left out. */
type WhereAny<T> = { readonly [K in keyof T as object extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as object extends T[K] ? K : never]?: T[K];
};

/** The parts of an area that its descriptor asks for; the rest is empty. */
export function serve<A extends Area>(_area: A, parts: WhereAny<ServedArea<A>>): ServedArea<A> {
  const nothing = { routes: () => ({}), commands: {}, presses: {}, posted: {}, messages: {} };
  return { ...nothing, ...parts } as unknown as ServedArea<A>;
}

interface CommandCall<T> {
  readonly caller: Caller;
  readonly params: T;
  readonly body: unknown;
}

/** Handlers of routes that are commands about what their path names: with the body as the input, or without one. */
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

/** A result with another value. */
export function mapped<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.ok ? ok(map(result.value)) : result;
}
