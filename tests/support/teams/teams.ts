import type { Account, PersonSpec } from './accounts';
import { installation, type MeetingSpelling, meetingStart, memberAdded, type Sender } from './activities';
import { type BotAnswer, BotClient, BotRefusedError } from './bot-client';
import { Connector } from './connector';
import type { Fault, Matcher, PlannedFault } from './faults';
import type { JsonObject } from './json';
import { Person } from './person';
import { eventually } from './polling';
import type { RequestLog } from './requests';
import type { Simulation } from './simulation';
import { Views } from './views';
import type { Message } from './world';
import { type Conversation, World, type WorldOptions } from './world';

/** The simulated tenant and how it reaches the bot. */
export interface TeamsOptions extends WorldOptions {
  /** Where the bot listens; may be given later with `talksTo`. */
  readonly botUrl?: string;
  /** Sent with every activity, e.g. a token. Local mode needs none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Teams' rate limits (default true). */
  readonly limits?: boolean;
}

/** However quick time is, posted cards wait for 300 ms, and a busy machine may rest in the midst of its work. */
const SHORTEST_QUIET_MS = 500;

/** How a meeting start is told. */
export interface MeetingStartOptions {
  readonly spelling?: MeetingSpelling;
  readonly activity?: (event: JsonObject) => JsonObject;
}

/** Microsoft Teams, as far as a bot can tell: a connector to write to, and people who write and press. */
export class Teams {
  readonly #world: World;
  readonly #connector: Connector;
  readonly #simulation: Simulation;
  readonly #persons = new Map<string, Person>();

  constructor(options: TeamsOptions) {
    this.#world = new World(options);
    this.#connector = new Connector(this.#world, options.limits ?? true);
    const connector = this.#connector;
    this.#simulation = {
      world: this.#world,
      views: new Views(this.#world),
      bot: new BotClient(options.botUrl, options.headers ?? {}),
      get serviceUrl() {
        return connector.serviceUrl;
      },
    };
  }

  /** Begins to listen; called by `startTeams`. */
  async start(): Promise<void> {
    await this.#connector.start();
  }

  async stop(): Promise<void> {
    this.#simulation.bot.close();
    await this.#connector.stop();
  }

  get serviceUrl(): string {
    return this.#connector.serviceUrl;
  }

  get tenantId(): string {
    return this.#world.tenantId;
  }

  /** The team's ids: its `id` is the id of its general channel. */
  get team(): { readonly id: string; readonly name: string; readonly aadGroupId: string } {
    return this.#world.team;
  }

  /** Every request of the bot, with how it ended. */
  get requests(): RequestLog {
    return this.#connector.requests;
  }

  /** All messages the bot posted, deleted ones included, oldest first. */
  get messages(): readonly Message[] {
    return this.#world.messages;
  }

  talksTo(botUrl: string): void {
    this.#simulation.bot.botUrl = botUrl;
  }

  /** Somebody by name, Entra object id or roster id. */
  person(key: string): Person {
    const everybody = [...this.#world.people.values()];
    const account = everybody.find(({ name, id, aadObjectId }) => [name, id, aadObjectId].includes(key));
    if (account) return this.#personOf(account);
    throw new Error(`nobody is called ${key}; there are: ${everybody.map(({ name }) => name).join(', ')}`);
  }

  /** One more person, e.g. a stranger in the midst of a test. */
  add(description: PersonSpec | string): Person {
    return this.#personOf(this.#world.add(description));
  }

  channel(name: string): Conversation {
    const channel = this.#world.channels.find((entry) => entry.name === name);
    if (channel) return channel;
    throw new Error(`no channel ${name}; there are: ${this.#world.channels.map((entry) => entry.name).join(', ')}`);
  }

  groupChat(): Conversation {
    return this.#world.groupChat;
  }

  /** The chat of a scheduled meeting, by the meeting's title. */
  meetingChat(title: string): Conversation {
    return this.#world.meetingChat(title);
  }

  /**
   * A meeting starts in its chat or in a channel, and the bot is told; the answer is the activity, to be delivered again.
   * @param activity changes the event, for what other clients and times send
   */
  async startsMeeting(
    place: Conversation,
    { spelling = 'Id', activity = (event) => event }: MeetingStartOptions = {},
  ): Promise<JsonObject> {
    const event = activity(meetingStart(this.#senderIn(place, this.#anybody), spelling));
    await this.#expectAccepted(event);
    return event;
  }

  /** The card a person sees of a message now. */
  sees(person: Person, message: Message): JsonObject | undefined {
    return person.sees(message);
  }

  /** Adds the app to the team. May be repeated, as some clients report it again. */
  async installInTeam(by?: Person): Promise<void> {
    await this.#install(this.#general, by?.account ?? this.#anybody, 'add');
  }

  async removeFromTeam(by?: Person): Promise<void> {
    await this.#install(this.#general, by?.account ?? this.#anybody, 'remove');
  }

  async installInGroupChat(by?: Person): Promise<void> {
    await this.#install(this.groupChat(), by?.account ?? this.#anybody, 'add');
  }

  async installPersonally(person: Person): Promise<void> {
    await this.#install(person.chat(), person.account, 'add');
  }

  async removePersonally(person: Person): Promise<void> {
    await this.#install(person.chat(), person.account, 'remove');
  }

  /** A new person joins the team, and the bot is told. */
  async joins(description: PersonSpec | string): Promise<Person> {
    const person = this.add(description);
    const sender = this.#senderIn(this.#general, person.account);
    await this.#expectAccepted(memberAdded(sender, person.account));
    return person;
  }

  /** Posts any activity to the bot as it is, and returns the answer whatever it is. */
  async deliver(activity: JsonObject): Promise<BotAnswer> {
    return this.#simulation.bot.deliver(activity);
  }

  /** The next matching request of the bot (or the next `times`) fails in the given way. */
  failNext(matcher: Matcher, fault: Fault, times = 1): PlannedFault {
    return this.#connector.faults.plan(matcher, fault, times);
  }

  clearFaults(): void {
    this.#connector.faults.clear();
  }

  /**
   * Waits until nothing is under way and nothing came for `quietMs`; with a message, until it stopped changing.
   * Where the outcome is known, `eventually` with an expectation is the better wait.
   */
  async settled(
    message?: Message,
    { quietMs = Math.max(1_000 / this.#world.speed, SHORTEST_QUIET_MS), timeoutMs = 60_000 } = {},
  ): Promise<void> {
    const state = () => (message ? message.versions.length : this.requests.count());
    let last = state();
    let since = Date.now();
    await eventually(
      () => {
        const busy = this.#simulation.bot.underWay > 0 || this.requests.underWay > 0;
        if (busy || state() !== last) {
          last = state();
          since = Date.now();
        }
        return Date.now() - since >= quietMs;
      },
      { timeoutMs },
    );
  }

  get #general(): Conversation {
    return this.channel(this.#world.channels[0]?.name ?? 'General');
  }

  get #anybody(): Account {
    const [first] = this.#world.people.values();
    if (first === undefined) throw new Error('there is nobody in this tenant: give startTeams some people');
    return first;
  }

  #personOf(account: Account): Person {
    const person = this.#persons.get(account.id) ?? new Person(account, this.#simulation);
    this.#persons.set(account.id, person);
    return person;
  }

  async #install(place: Conversation, from: Account, action: 'add' | 'remove'): Promise<void> {
    const places = place.type === 'channel' ? this.#world.channels : [place];
    for (const { id } of places) {
      if (action === 'add') this.#world.removedFrom.delete(id);
      else this.#world.removedFrom.add(id);
    }
    for (const activity of installation(this.#senderIn(place, from), action)) await this.#expectAccepted(activity);
  }

  #senderIn(place: Conversation, from: Account): Sender {
    return { world: this.#world, serviceUrl: this.serviceUrl, from, place };
  }

  async #expectAccepted(activity: JsonObject): Promise<void> {
    const { status, body } = await this.deliver(activity);
    if (status >= 300) throw new BotRefusedError(status, body);
  }
}
