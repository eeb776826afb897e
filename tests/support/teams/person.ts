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

/** How something is said; the place must be given. */
export interface SayOptions {
  readonly in: Conversation;
  /** Default: true in channels and group chats, where a bot hears nothing else. */
  readonly mention?: boolean;
  /** Typed as a slash command: only the sender sees it, and no mention is needed. */
  readonly targeted?: boolean;
  readonly tenantId?: string;
  /** Changes the finished activity, for forged ones. */
  readonly activity?: (activity: JsonObject) => JsonObject;
}

/** How a button is pressed; the last seven are for clients that are old, broken or hostile. */
export interface PressOptions {
  readonly on: Message;
  /** Inputs by label. */
  readonly fill?: Readonly<Record<string, Entry>>;
  /** Words in the button's own row or form, where several have the title. */
  readonly beside?: string;
  /** Throws unless the bot answered 200 twice: by HTTP and in the invoke response. */
  readonly expectOk?: boolean;
  /** An older client: sends the `Action.Submit` fallback as a message. */
  readonly asSubmitFallback?: boolean;
  /** Merged over the collected data, or a function that gives the data to send. */
  readonly data?: JsonObject | ((collected: JsonObject) => unknown);
  readonly verb?: string;
  /** Sends the same activity id again, as Teams does when an answer was slow. */
  readonly replayOf?: PressResult;
  readonly tenantId?: string;
  readonly trigger?: 'manual' | 'automatic';
  readonly activity?: (activity: JsonObject) => JsonObject;
  /** Sends the form without the checks of the client. */
  readonly unchecked?: boolean;
  /** Presses a card that Teams would not show this person. */
  readonly unseen?: boolean;
}

/** Where the app is used on a message. */
export interface ExtensionOptions {
  readonly in: Conversation;
  readonly commandId?: string;
}

export interface SubmitOptions {
  readonly on: Dialog;
  readonly in: Conversation;
  readonly fill?: Readonly<Record<string, Entry>>;
  readonly unchecked?: boolean;
  /** Teams delivers again what was not answered in time. */
  readonly times?: number;
}

export interface SearchOptions {
  readonly in: Conversation;
  readonly skip?: number;
  readonly count?: number;
}

/** Somebody with a Teams client. */
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

  /** The personal chat with the bot. */
  chat(): Conversation {
    return this.simulation.world.personalChat(this.account);
  }

  /** The card this person sees of a message now. */
  sees(message: Message): JsonObject | undefined {
    return this.simulation.views.sees(this.account, message);
  }

  /**
   * Types a text. In a channel it begins a new thread, in a thread it continues it. Without mention a channel
   * message never reaches the bot, and nothing comes back.
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
   * Presses a button on the card this person sees. A card in the answer replaces this person's view only.
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

  /** Chooses the app's action on a message, wherever that stands; the app need not be there. */
  async actsOn(written: Written, { in: place, commandId = 'createAction' }: ExtensionOptions): Promise<Dialog> {
    const sender = this.#sender(place);
    const message = messagePayload(sender, written);
    const value = { commandId, commandContext: 'message', context: { theme: 'light' }, messagePayload: message };
    return dialogIn(await this.#invokes(sender, 'fetchTask', value), commandId, message);
  }

  /** Presses the button of a dialog. The answer is the next dialog, or one without a card: it has closed. */
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

  /** Types words into the app's search in the compose box. */
  async searches(words: string, { in: place, skip = 0, count = 25 }: SearchOptions): Promise<SearchResult> {
    const parameters = words === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'words', value: words }];
    const value = { commandId: 'find', parameters, queryOptions: { skip, count } };
    return searchIn(await this.#invokes(this.#sender(place), 'query', value));
  }

  #invokes(sender: Sender, name: Parameters<typeof extensionInvoke>[1], value: JsonObject) {
    return this.simulation.bot.deliver(extensionInvoke(sender, name, value));
  }

  /** The client refreshes the card by itself, as it does when a card with `refresh` comes into view. */
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
