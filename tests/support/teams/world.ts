import { type Account, accountOf, digest, type PersonSpec } from './accounts';
import { copyOf, type JsonObject, stringOf } from './json';
import { cardOf, type Version } from './message';

export type ConversationType = 'channel' | 'groupChat' | 'personal';

/** Configuration of the simulated tenant; every field has a default. */
export interface WorldOptions {
  readonly people?: readonly (PersonSpec | string)[];
  readonly tenantId?: string;
  readonly bot?: { readonly id: string; readonly name: string };
  readonly team?: { readonly id?: string; readonly name?: string; readonly aadGroupId?: string };
  /** Names of the team's channels; the first is the general channel. */
  readonly channels?: readonly string[];
  readonly groupChat?: string;
  /** Returns milliseconds since 1970. Injected to test limits without waiting. */
  readonly clock?: () => number;
  /** Speed-up of time in the simulator: limits, pauses and slow answers are shortened by this factor. */
  readonly speed?: number;
}

/** A message that the bot posted, with all its versions. */
export class Message {
  readonly versions: Version[] = [];
  deletedAt: Date | undefined;

  constructor(
    readonly id: string,
    readonly conversation: Conversation,
    /** Id of the only person who sees it (a targeted message); undefined if everybody does. */
    readonly audience: string | undefined,
    first: Version,
  ) {
    this.versions.push(first);
  }

  get latest(): Version {
    const version = this.versions.at(-1);
    if (version === undefined) throw new Error(`message ${this.id} has no version`);
    return version;
  }

  /** The current card, without answers to a person's own press. */
  get card(): JsonObject | undefined {
    return cardOf(this.latest.activity);
  }

  /** The cards of all versions, oldest first. */
  get cards(): JsonObject[] {
    return this.versions.map((version) => cardOf(version.activity)).filter((card) => card !== undefined);
  }

  get text(): string {
    return stringOf(this.latest.activity.text) ?? '';
  }

  get deleted(): boolean {
    return this.deletedAt !== undefined;
  }

  get replyToId(): string | undefined {
    return stringOf(this.versions[0]?.activity.replyToId);
  }

  update(activity: JsonObject, sequence: number, at: Date): void {
    this.versions.push({ sequence, at, activity: copyOf(activity) });
  }
}

/** A channel, a thread of a channel, a group chat or a personal chat. */
export class Conversation {
  constructor(
    readonly id: string,
    readonly type: ConversationType,
    readonly name: string,
    private readonly world: World,
    /** The person of a personal chat. */
    readonly person?: Account,
    /** The id of the meeting whose chat this is. */
    readonly meetingId?: string,
  ) {}

  /** The channel's id without the thread. */
  get channelId(): string {
    return this.id.split(';')[0] ?? this.id;
  }

  get isThread(): boolean {
    return this.id.includes(';messageid=');
  }

  /** The messages that the bot posted here and did not delete, oldest first; for a channel, in all its threads. */
  get messages(): Message[] {
    const here = (message: Message) =>
      this.isThread ? message.conversation.id === this.id : message.conversation.channelId === this.id;
    return this.world.messages.filter((message) => here(message) && !message.deleted);
  }

  get members(): Account[] {
    if (this.person) return [this.person];
    return [...this.world.people.values()].filter((account) => account.inTeam);
  }
}

/** The tenant: its people, its conversations and everything the bot posted there. */
export class World {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly team: { readonly id: string; readonly name: string; readonly aadGroupId: string };
  readonly people = new Map<string, Account>();
  readonly channels: Conversation[];
  readonly groupChat: Conversation;
  readonly messages: Message[] = [];
  /** Ids of conversations from which the app was removed. */
  readonly removedFrom = new Set<string>();
  readonly clock: () => number;
  readonly speed: number;
  readonly #threads = new Map<string, Conversation>();
  readonly #chats = new Map<string, Conversation>();
  readonly #meetings = new Map<string, Conversation>();
  #lastId = 0;
  #sequence = 0;

  constructor(options: WorldOptions) {
    this.speed = options.speed ?? 1;
    this.clock = options.clock ?? quickClock(this.speed);
    this.tenantId = options.tenantId ?? '5c1e4b1e-0d6a-4c55-9d3f-7a2f6c1d0e10';
    this.bot = options.bot ?? { id: '28:0f9c3d52-6f0e-4a6c-8a34-51f8b0c0d0d1', name: 'DAWG' };
    const id = options.team?.id ?? '19:dawg-team-general@thread.tacv2';
    const aadGroupId = options.team?.aadGroupId ?? 'b7c0a9a4-91a4-4c1c-8a4e-2a1f3f7e5d20';
    this.team = { id, name: options.team?.name ?? 'DAWG', aadGroupId };
    const [general = 'General', ...others] = options.channels ?? ['General', 'Data requests'];
    // The general channel has the team's own id.
    this.channels = [
      new Conversation(id, 'channel', general, this),
      ...others.map(
        (name) => new Conversation(`19:${digest(`${id} ${name}`, 32)}@thread.tacv2`, 'channel', name, this),
      ),
    ];
    const chatName = options.groupChat ?? 'DAWG chat';
    this.groupChat = new Conversation(`19:${digest(`${id} ${chatName}`, 32)}@thread.v2`, 'groupChat', chatName, this);
    for (const person of options.people ?? []) this.add(person);
  }

  add(description: PersonSpec | string): Account {
    const account = accountOf(description, this.tenantId);
    this.people.set(account.id, account);
    return account;
  }

  now(): Date {
    return new Date(this.clock());
  }

  nextSequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  /** Returns a new message id: like in Teams, milliseconds since 1970, and unique. */
  nextId(): string {
    this.#lastId = Math.max(this.#lastId + 1, this.clock());
    return String(this.#lastId);
  }

  openThread(channel: Conversation, rootId: string): Conversation {
    const id = `${channel.channelId};messageid=${rootId}`;
    const thread = this.#threads.get(id) ?? new Conversation(id, 'channel', channel.name, this);
    this.#threads.set(id, thread);
    return thread;
  }

  personalChat(account: Account): Conversation {
    const known = this.#chats.get(account.id);
    if (known) return known;
    const chat = new Conversation(`a:1${digest(`chat ${account.id}`, 43)}`, 'personal', account.name, this, account);
    this.#chats.set(account.id, chat);
    return chat;
  }

  /** Returns the chat of a scheduled meeting, whose members are the people of the team. */
  meetingChat(title: string): Conversation {
    const known = this.#meetings.get(title);
    if (known) return known;
    const id = `19:meeting_${digest(`${this.team.id} ${title}`, 48)}@thread.v2`;
    const chat = new Conversation(id, 'groupChat', title, this, undefined, digest(`meeting ${id}`, 64));
    this.#meetings.set(title, chat);
    return chat;
  }

  conversation(id: string): Conversation | undefined {
    const chats = [...this.#chats.values(), ...this.#meetings.values()];
    const known = [...this.channels, this.groupChat, ...chats].find((place) => place.id === id);
    return known ?? this.#threads.get(id);
  }

  /** Returns a person by roster id or Entra object id, as the connector accepts both. */
  account(id: string): Account | undefined {
    return this.people.get(id) ?? [...this.people.values()].find((person) => person.aadObjectId === id);
  }

  message(conversation: Conversation, id: string): Message | undefined {
    return this.messages.find((entry) => entry.id === id && entry.conversation.channelId === conversation.channelId);
  }

  post(conversation: Conversation, activity: JsonObject, audience?: string, id = this.nextId()): Message {
    const first = { sequence: this.nextSequence(), at: this.now(), activity: copyOf(activity) };
    const message = new Message(id, conversation, audience, first);
    this.messages.push(message);
    return message;
  }
}

/** Returns a clock that runs faster than real time by this factor. */
function quickClock(speed: number): () => number {
  const start = Date.now();
  return () => start + (Date.now() - start) * speed;
}
