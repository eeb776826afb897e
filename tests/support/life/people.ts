/**
 * The group's activities in a month, and the expected state afterwards: each change is recorded once it is
 * acknowledged.
 */
import type { ActionItemView } from '../../../shared/contract/actions';
import type { AskedView, RequestView } from '../../../shared/contract/requests';
import type { SourcePageView, SourceView } from '../../../shared/contract/tracker';
import { addDays, type IsoDate, londonDate, monthOf } from '../../../shared/domain/calendar/dates';
import type { Membership } from '../../../shared/domain/membership/types';
import { editOf } from '../edits';
import { CHAIR, VRU } from '../storage/group-operations';
import type { Calls } from './calls';
import type { Chance } from './chance';
import type { LifeClock } from './clock';

export interface KnownAction {
  readonly id: string;
  readonly ref: string;
  readonly text: string;
  readonly owner: string;
  readonly madeOn: IsoDate;
  due: IsoDate;
  status: 'open' | 'in_progress' | 'done' | 'cancelled';
  remindedOn: IsoDate | null;
}

export interface KnownRequest {
  readonly id: string;
  readonly period: string;
  /** The kind of the last response; null if there is none. */
  response: string | null;
  promises: number;
}

export interface KnownSource {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly requests: KnownRequest[];
}

const MOST_SOURCES = 14;

export class People {
  readonly actions: KnownAction[] = [];
  readonly sources: KnownSource[] = [];
  readonly decisions: string[] = [];
  readonly #busy = new Set<object>();
  #last = 0;

  constructor(
    private readonly calls: Calls,
    private readonly clock: LifeClock,
    private readonly chance: Chance,
    private readonly membership: Membership,
  ) {}

  get today(): IsoDate {
    return londonDate(this.clock.now());
  }

  /** Runs several random activities concurrently. */
  async work(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.#something()));
  }

  #something(): Promise<unknown> {
    const acts = [
      ...[() => this.#addsAction(), () => this.#addsAction(), () => this.#movesAction(), () => this.#movesAction()],
      ...[() => this.#postponesAction(), () => this.#reminds(), () => this.#decides(), () => this.#reads()],
      ...[() => this.#registersSource(), () => this.#asks(), () => this.#asks(), () => this.#answers()],
      ...[() => this.#answers(), () => this.#answers()],
    ];
    return this.chance.of(acts)();
  }

  #fresh(word: string): string {
    this.#last += 1;
    return `${word} ${String(this.#last).padStart(4, '0')}`;
  }

  /** Picks a random item that nobody is working on, and reserves it until the work is done. */
  async #with<T extends object>(all: readonly T[], work: (chosen: T) => Promise<void>): Promise<void> {
    const free = all.filter((one) => !this.#busy.has(one));
    if (free.length === 0) return this.#reads();
    const chosen = this.chance.of(free);
    this.#busy.add(chosen);
    try {
      await work(chosen);
    } finally {
      this.#busy.delete(chosen);
    }
  }

  async #addsAction(): Promise<void> {
    const text = this.#fresh('Action');
    const owner = this.chance.of(this.membership.seats).id;
    const due = addDays(this.today, this.chance.below(14));
    const madeOn = this.today;
    const made = await this.calls.change<ActionItemView>(CHAIR, 'POST', '/actions', { text, owner, due });
    this.actions.push({ id: made.id, ref: made.ref, text, owner, madeOn, due, status: 'open', remindedOn: null });
  }

  #movesAction(): Promise<void> {
    return this.#with(this.actions, async (action) => {
      const ended = action.status === 'done';
      if (action.status === 'cancelled') return this.#reads();
      const next = action.status === 'open' ? (['in_progress', 'done'] as const) : (['done', 'cancelled'] as const);
      const to = ended ? 'open' : this.chance.of(next);
      const reason = to === 'open' || to === 'cancelled' ? { reason: this.#fresh('Reason') } : {};
      await this.calls.change(VRU, 'POST', `/actions/${action.id}/status`, { to, ...reason });
      action.status = to;
    });
  }

  #postponesAction(): Promise<void> {
    return this.#with(this.#unended(), async (action) => {
      const [, later = this.today] = [action.due, this.today].sort();
      const due = addDays(later, 1 + this.chance.below(7));
      const edit = editOf({ due: action.due }, { due, reason: this.#fresh('Reason') });
      await this.calls.change(VRU, 'PUT', `/actions/${action.id}`, edit);
      action.due = due;
    });
  }

  /** Returns the number of unended actions that were recorded before this day. */
  unendedSince(day: IsoDate): number {
    return this.#unended().filter(({ madeOn }) => madeOn < day).length;
  }

  #unended(): readonly KnownAction[] {
    return this.actions.filter(({ status }) => status === 'open' || status === 'in_progress');
  }

  #reminds(): Promise<void> {
    const due = this.#unended().filter(({ remindedOn }) => remindedOn !== this.today);
    return this.#with(due, async (action) => {
      await this.calls.change(VRU, 'POST', `/actions/${action.id}/reminders`);
      action.remindedOn = this.today;
    });
  }

  async #decides(): Promise<void> {
    const text = this.#fresh('Decision');
    await this.calls.change(CHAIR, 'POST', '/decisions', { kind: 'decision', text, meeting: monthOf(this.today) });
    this.decisions.push(text);
  }

  async #registersSource(): Promise<void> {
    if (this.sources.length >= MOST_SOURCES) return this.#reads();
    const name = this.#fresh('Source');
    const requests: KnownRequest[] = [];
    const organisation = this.chance.of(this.membership.seats).organisationId;
    const known: KnownSource = { id: '', name, organisation, requests };
    this.sources.push(known);
    this.#busy.add(known);
    const body = { name, organisation, classification: 'aggregate', frequency: 'monthly' };
    const { id } = await this.calls.change<SourceView>(VRU, 'POST', '/sources', body);
    this.sources.splice(this.sources.indexOf(known), 1, { ...known, id });
  }

  #asks(): Promise<void> {
    return this.#with(this.sources, async (source) => {
      const period = this.#fresh('Collection');
      const due = addDays(this.today, this.chance.below(12));
      const body = { source: source.id, period, due, gateway: 's16' };
      const { requests } = await this.calls.change<AskedView>(CHAIR, 'POST', '/requests', body);
      const [made] = requests;
      if (made === undefined) throw new Error('Nothing was asked for');
      source.requests.push({ id: made.id, period, response: null, promises: 0 });
    });
  }

  /** Answers a request, as the organisation itself or as the VRU on its behalf. */
  #answers(): Promise<void> {
    return this.#with(
      this.sources.filter(({ requests }) => requests.length > 0),
      async (source) => {
        const request = source.requests.at(-1);
        if (request === undefined) return;
        const own = this.membership.seats.find(({ organisationId }) => organisationId === source.organisation);
        const byVru = own === undefined || source.organisation === 'vru' || this.chance.in(0.3);
        const content = this.#response(request);
        const path = `/sources/${source.id}/requests/${request.id}/answers`;
        const body = { ...content, ...(byVru && source.organisation !== 'vru' ? { givenBy: 'email' } : {}) };
        await this.calls.change<RequestView>(byVru ? VRU : own.id, 'POST', path, body);
        request.response = content.kind;
        if (content.kind === 'will_supply_by') request.promises += 1;
      },
    );
  }

  #response({ period, promises }: KnownRequest) {
    const later = addDays(this.today, 3 + this.chance.below(20));
    const kinds = [
      { kind: 'supplied', period, on: this.today },
      { kind: 'partly_supplied', missing: this.#fresh('Missing'), expected: later },
      { kind: 'cannot_share', barrier: this.chance.of(['capacity', 'technical']), note: this.#fresh('Note') },
      ...(promises < 2 ? [{ kind: 'will_supply_by', date: later }] : []),
    ] as const;
    return this.chance.of(kinds);
  }

  async #reads(): Promise<void> {
    const [first] = this.sources.filter(({ id }) => id !== '');
    const pages = ['/tracker', '/requests', '/actions', '/overview', '/meetings', '/for-you', '/attendance', '/me'];
    const path = this.chance.of([...pages, ...(first === undefined ? [] : [`/sources/${first.id}`])]);
    await this.calls.read<SourcePageView>(this.chance.of(this.membership.seats).id, path);
  }
}
