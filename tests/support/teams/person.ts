import type { Account } from './accounts';
import { cardInvoke, cardSubmit, eventId, type Sender, typedMessage } from './activities';
import { BotRefusedError } from './bot-client';
import { findButton, submitFallback } from './card-buttons';
import { type Entry, fillIn, inputsInScope } from './card-inputs';
import {
  type Dialog,
  dialogIn,
  extensionInvoke,
  messagePayload,
  type SearchResult,
  searchIn,
  type Written,
} from './extension';
import { copyOf, isObject, type JsonObject, stringOf } from './json';
import { type PressResult, pressResult } from './press-result';
import type { Simulation } from './simulation';
import type { Conversation, Message } from './world';

/** Options of a typed message; the conversation is required. */
export interface SayOptions {
  readonly in: Conversation;
  /** Defaults to true in channels and group chats, where a bot receives only messages that mention it. */
  readonly mention?: boolean;
  /** Typed as a slash command: only the sender sees it, and no mention is needed. */
  readonly targeted?: boolean;
  readonly tenantId?: string;
  /** Changes the finished activity, e.g. to forge one. */
  readonly activity?: (activity: JsonObject) => JsonObject;
}

/** Options of a press; the last seven are for old, broken or hostile clients. */
export interface PressOptions {
  readonly on: Message;
  /** Inputs by label. */
  readonly fill?: Readonly<Record<string, Entry>>;
  /** Words in the button's own row or form, if several buttons have the title. */
  readonly beside?: string;
  /** Throws unless both the HTTP status and the status in the invoke response are 200. */
  readonly expectOk?: boolean;
  /** An older client: sends the `Action.Submit` fallback as a message. */
  readonly asSubmitFallback?: boolean;
  /** Data merged over the collected data, or a function that returns the data to send. */
  readonly data?: JsonObject | ((collected: JsonObject) => unknown);
  readonly verb?: string;
  /** Sends the same activity id again, as Teams does after a slow answer. */
  readonly replayOf?: PressResult;
  readonly tenantId?: string;
  readonly trigger?: 'manual' | 'automatic';
  readonly activity?: (activity: JsonObject) => JsonObject;
  /** Sends the form without the client's validation. */
  readonly unchecked?: boolean;
  /** Presses a card that Teams would not show this person. */
  readonly unseen?: boolean;
}

/** The conversation in which a message extension is used, and the command. */
export interface ExtensionOptions {
  readonly in: Conversation;
  readonly commandId?: string;
}

export interface SubmitOptions {
  readonly on: Dialog;
  readonly in: Conversation;
  readonly fill?: Readonly<Record<string, Entry>>;
  readonly unchecked?: boolean;
  /** Number of deliveries: Teams delivers an invoke again if it is not answered in time. */
  readonly times?: number;
}

export interface SearchOptions {
  readonly in: Conversation;
  readonly skip?: number;
  readonly count?: number;
}

/** A person with a Teams client. */
export class Person {
  constructor(
    readonly account: Account,
    private readonly simulation: Simulation,
  ) {}

  get id(): string {
    return this.account.id;
  }

  get name(): string {
    return this.account.name;
  }

  get aadObjectId(): string | undefined {
    return this.account.aadObjectId;
  }

  /** Returns the personal chat with the bot. */
  chat(): Conversation {
    return this.simulation.world.personalChat(this.account);
  }

  /** Returns the card that this person sees in a message now. */
  sees(message: Message): JsonObject | undefined {
    return this.simulation.views.sees(this.account, message);
  }

  /**
   * Types a text. In a channel it starts a new thread; in a thread it is a reply. Without a mention, a channel message
   * never reaches the bot, and the result is empty.
   * @returns what the bot posted there before its turn ended
   * @throws BotRefusedError when the bot answered with an error status
   */
  async says(text: string, options: SayOptions): Promise<Message[]> {
    const { world, bot } = this.simulation;
    const targeted = options.targeted ?? false;
    const mention = options.mention ?? (options.in.type !== 'personal' && !targeted);
    const id = world.nextId();
    const newThread = options.in.type === 'channel' && !options.in.isThread;
    const place = newThread ? world.openThread(options.in, id) : options.in;
    if (place.type !== 'personal' && !mention && !targeted) return [];
    const activity = typedMessage(this.#sender(place, options.tenantId), id, text, { mention, targeted });
    const before = world.nextSequence();
    const answer = await bot.deliver(options.activity?.(activity) ?? activity);
    if (answer.status >= 300) throw new BotRefusedError(answer.status, answer.body);
    return place.messages.filter((message) => {
      const since = (message.versions[0]?.sequence ?? 0) > before;
      return since && (message.replyToId === undefined || message.replyToId === id);
    });
  }

  /**
   * Presses a button on the card that this person sees. A card in the answer replaces only this person's view.
   * @throws CardButtonError, CardInputError when a person could not have done it
   */
  async presses(title: string, options: PressOptions): Promise<PressResult> {
    const card = options.unseen ? options.on.card : this.sees(options.on);
    if (card === undefined) throw new Error(`${this.name} sees no card in message ${options.on.id}`);
    const part = findButton(card, title, options.beside);
    const action = options.asSubmitFallback ? submitFallback(part.node) : part.node;
    const type = stringOf(action.type);
    if (type !== 'Action.Execute' && type !== 'Action.Submit') {
      throw new Error(`“${title}” is ${type}: it sends nothing to a bot`);
    }
    const inputs = fillIn(inputsInScope(part), options.fill ?? {}, options.unchecked ?? false);
    const data = forged({ ...(isObject(action.data) ? copyOf(action.data) : {}), ...inputs }, options.data);
    if (type === 'Action.Submit') return this.#submit(options, data);
    return this.#execute(action, options, data);
  }

  /** Runs the app's message action on a message in any conversation; the app need not be installed there. */
  async actsOn(written: Written, { in: place, commandId = 'createAction' }: ExtensionOptions): Promise<Dialog> {
    const sender = this.#sender(place);
    const message = messagePayload(sender, written);
    const value = { commandId, commandContext: 'message', context: { theme: 'light' }, messagePayload: message };
    return dialogIn(await this.#invokes(sender, 'fetchTask', value), commandId, message);
  }

  /** Presses the button of a dialog. Returns the next dialog, or one without a card if it has closed. */
  async submits(
    title: string,
    { on, in: place, fill = {}, unchecked = false, times = 1 }: SubmitOptions,
  ): Promise<Dialog> {
    if (on.card === undefined) throw new Error('the dialog has closed');
    const { commandId, message } = on;
    const part = findButton(on.card, title);
    const inputs = fillIn(inputsInScope(part), fill, unchecked);
    const data = { ...(isObject(part.node.data) ? copyOf(part.node.data) : {}), ...inputs };
    const sender = this.#sender(place);
    const value = { commandId, commandContext: 'message', data, messagePayload: message };
    const answers = await Promise.all(
      Array.from({ length: times }, () => this.#invokes(sender, 'submitAction', value)),
    );
    return dialogIn(answers.at(-1) ?? { status: 0, body: undefined }, commandId, message);
  }

  /** Searches with the app's search command in the compose box. */
  async searches(words: string, { in: place, skip = 0, count = 25 }: SearchOptions): Promise<SearchResult> {
    const parameters = words === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'words', value: words }];
    const value = { commandId: 'find', parameters, queryOptions: { skip, count } };
    return searchIn(await this.#invokes(this.#sender(place), 'query', value));
  }

  #invokes(sender: Sender, name: Parameters<typeof extensionInvoke>[1], value: JsonObject) {
    return this.simulation.bot.deliver(extensionInvoke(sender, name, value));
  }

  /** Refreshes the card automatically, as the client does when a card with `refresh` comes into view. */
  async refreshes(message: Message): Promise<PressResult> {
    const refresh = this.sees(message)?.refresh;
    const action = isObject(refresh) && isObject(refresh.action) ? refresh.action : undefined;
    if (action === undefined) throw new Error(`the card of message ${message.id} does not refresh`);
    return this.#execute(action, { on: message, trigger: 'automatic' }, isObject(action.data) ? action.data : {});
  }

  #sender(place: Conversation, tenantId?: string): Sender {
    const { world, serviceUrl } = this.simulation;
    return { world, serviceUrl, from: this.account, place, tenantId };
  }

  async #execute(action: JsonObject, options: PressOptions, data: unknown): Promise<PressResult> {
    const { type, title, id } = action;
    const verb = options.verb ?? action.verb;
    const value = { action: { type, title, id, verb, data }, trigger: options.trigger ?? 'manual' };
    const activityId = options.replayOf?.activityId ?? eventId();
    const sender = this.#sender(options.on.conversation, options.tenantId);
    const result = await this.#send(cardInvoke(sender, activityId, options.on.id, value), options);
    if (result.card) this.simulation.views.replace(this.account, options.on, result.card);
    return result;
  }

  async #submit(options: PressOptions, data: unknown): Promise<PressResult> {
    const activityId = options.replayOf?.activityId ?? this.simulation.world.nextId();
    const sender = this.#sender(options.on.conversation, options.tenantId);
    return this.#send(cardSubmit(sender, activityId, options.on.id, isObject(data) ? data : { value: data }), options);
  }

  async #send(built: JsonObject, options: PressOptions): Promise<PressResult> {
    const activity = options.activity?.(built) ?? built;
    const result = pressResult(activity, await this.simulation.bot.deliver(activity));
    if (options.expectOk && !result.ok) throw new BotRefusedError(result.status, result.body);
    return result;
  }
}

function forged(collected: JsonObject, data: PressOptions['data']): unknown {
  return typeof data === 'function' ? data(collected) : { ...collected, ...data };
}
