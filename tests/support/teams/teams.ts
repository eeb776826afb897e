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

/** The simulated tenant and its connection to the bot. */
export interface TeamsOptions extends WorldOptions {
  /** URL of the bot; may be set later with `talksTo`. */
  readonly botUrl?: string;
  /** Headers of every activity, e.g. a token. Local mode needs none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the rate limits of Teams are enforced (default true). */
  readonly limits?: boolean;
}

/**
 * Minimum quiet time at any simulated speed: updates of posted cards wait for 300 ms, and a busy machine may pause
 * during its work.
 */
const SHORTEST_QUIET_MS = 500;

/** Options of a meeting start. */
export interface MeetingStartOptions {
  readonly spelling?: MeetingSpelling;
  readonly activity?: (event: JsonObject) => JsonObject;
}

/**
 * Simulates Microsoft Teams as a bot sees it: a connector to send to, and people who write messages and press buttons.
 */
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

  /** Starts listening; called by `startTeams`. */
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

  /** The team with its ids: its `id` is the id of its general channel. */
  get team(): { readonly id: string; readonly name: string; readonly aadGroupId: string } {
    return this.#world.team;
  }

  /** Every request of the bot, with its outcome. */
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

  /** Returns a person by name, Entra object id or roster id. */
  person(key: string): Person {
    const everybody = [...this.#world.people.values()];
    const account = everybody.find(({ name, id, aadObjectId }) => [name, id, aadObjectId].includes(key));
    if (account) return this.#personOf(account);
    throw new Error(`nobody is called ${key}; there are: ${everybody.map(({ name }) => name).join(', ')}`);
  }

  /** Adds a person, e.g. a stranger during a test. */
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

  /** Returns the chat of a scheduled meeting, by the meeting's title. */
  meetingChat(title: string): Conversation {
    return this.#world.meetingChat(title);
  }

  /**
   * Starts a meeting in its chat or in a channel and notifies the bot. Returns the activity, so that it can be
   * delivered again.
   * @param activity changes the event, e.g. to what other clients or versions send
   */
  async startsMeeting(
    place: Conversation,
    { spelling = 'Id', activity = (event) => event }: MeetingStartOptions = {},
  ): Promise<JsonObject> {
    const event = activity(meetingStart(this.#senderIn(place, this.#anybody), spelling));
    await this.#expectAccepted(event);
    return event;
  }

  /** Returns the card that a person sees in a message now. */
  sees(person: Person, message: Message): JsonObject | undefined {
    return person.sees(message);
  }

  /** Adds the app to the team. May be repeated, as some clients send the event again. */
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

  /** Adds a new person to the team and notifies the bot. */
  async joins(description: PersonSpec | string): Promise<Person> {
    const person = this.add(description);
    const sender = this.#senderIn(this.#general, person.account);
    await this.#expectAccepted(memberAdded(sender, person.account));
    return person;
  }

  /** Posts an activity to the bot unchanged, and returns the response, whatever its status. */
  async deliver(activity: JsonObject): Promise<BotAnswer> {
    return this.#simulation.bot.deliver(activity);
  }

  /** Makes the next matching request of the bot (or the next `times`) fail with the given fault. */
  failNext(matcher: Matcher, fault: Fault, times = 1): PlannedFault {
    return this.#connector.faults.plan(matcher, fault, times);
  }

  clearFaults(): void {
    this.#connector.faults.clear();
  }

  /**
   * Waits until nothing is in progress and nothing has arrived for `quietMs`; with a message, until it has stopped
   * changing. If the outcome is known, `eventually` with an expectation is preferable.
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
