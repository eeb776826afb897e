/**
 * Sample sources, requests and agreements of local mode, with the past quarters. They are added through the same use
 * cases as real ones, by the sample people, in the order of their days, and are marked as `sample`. Dates are relative
 * to today, so that every RAG occurs on any day.
 */
import { addDays, type IsoDate, londonDate } from '../../shared/domain/calendar/dates';
import { type Period, periodOf, quarterOf } from '../../shared/domain/calendar/periods';
import type { Result } from '../../shared/domain/result';
import { fullPeriods, periodAround } from '../../shared/domain/tracker/collection-periods';
import type { Facts } from '../../shared/terms-of-reference/facts';
import { registerAgreement } from '../services/agreements/register-agreement';
import type { Caller, Services } from '../services/context';
import { answerRequest } from '../services/tracker/answer-request';
import { askForData } from '../services/tracker/ask-for-data';
import { confirmSnapshot } from '../services/tracker/confirm-snapshot';
import { registerSource } from '../services/tracker/register-source';
import { takeSnapshots } from '../services/tracker/take-snapshots';
import { loadTracker } from '../store/tracker';
import { type LocalPerson, localCaller, localPeople } from './people';
import { addSampleAttendance, moveMeetingToToday } from './sample-attendance';
import { AGREEMENTS, answerContent, type SampleAgreement, type SampleSource, SOURCES } from './samples';

/**
 * Days from a past quarter's first day to the request, its due day and its response; late responses count from its last
 * day.
 */
const [ASKED, DUE, ANSWERED, LATE] = [20, 50, 44, 9];
/** Days after a quarter's end on which its figure is taken, and confirmed. The latest stays provisional. */
const [TAKEN, CONFIRMED] = [1, 6];

/**
 * Adds the samples to a group that has no source yet; if it has the samples already, only moves the sample meeting to
 * today.
 */
export async function addSampleData(services: Services, facts: Facts): Promise<void> {
  const { sources } = await loadTracker(services.table, facts.group.id);
  if (sources.some(({ value }) => value.source.sample)) await moveMeetingToToday(services, facts);
  if (sources.length > 0) return;
  await addSampleAttendance(services, facts);
  const today = londonDate(services.now());
  const script = new Script(facts, today);
  for (const source of SOURCES) script.source(source);
  for (const agreement of AGREEMENTS) script.agreement(agreement);
  script.figures();
  const inOrder = script.steps.filter(({ day }) => day <= today).sort((a, b) => a.day.localeCompare(b.day));
  for (const { day, play } of inOrder) await play({ ...services, now: () => `${day}T10:00:00.000Z` });
}

/** A request to a partner, and the response. */
interface SampleRequest {
  readonly slot: string;
  readonly period: string;
  readonly asked: IsoDate;
  readonly due: IsoDate;
  readonly answer: { readonly day: IsoDate; readonly content: object } | null;
}

type Play = (services: Services) => Promise<unknown>;

/** The actions of the sample people, each on its day. */
class Script {
  readonly steps: { readonly day: IsoDate; readonly play: Play }[] = [];
  readonly #groupId: string;
  readonly #people: readonly LocalPerson[];
  readonly #today: IsoDate;
  /** The last three quarters that have ended, the earliest first. */
  readonly #quarters: readonly Period[];
  /** Source ids by source name, once they are registered. */
  readonly #ids = new Map<string, string>();

  constructor(facts: Facts, today: IsoDate) {
    this.#groupId = facts.group.id;
    this.#people = localPeople(facts);
    this.#today = today;
    this.#quarters = pastQuarters(today);
  }

  /**
   * Registers a source before the first of the quarters, with a request in each quarter that has one, and in the
   * present one.
   */
  source(source: SampleSource): void {
    const { details, name, past } = source;
    const by = this.#chair(`source ${name}`);
    this.#on(this.#registered(), async (services) => {
      this.#ids.set(name, needed(await registerSource(services, by, { sample: true }, details), name).id);
    });
    const earlier = this.#quarters.flatMap((quarter, index) => pastRequest(source, quarter, past[index]));
    for (const request of [...earlier, ...currentRequest(source, this.#today)]) this.#request(source, request);
  }

  agreement({ id, title, details, days }: SampleAgreement): void {
    const after = (count: number) => addDays(this.#today, count);
    const began = after(-(days?.since ?? 60));
    const day = [began, addDays(this.#registered(), 1)].sort().at(-1) ?? began;
    const dated = days && { start: began, review: after(days.review), expiry: after(days.expiry) };
    this.#on(day, async (services) => {
      const covered = SOURCES.filter(({ agreement }) => agreement === id);
      const input = { ...details, sourceIds: covered.flatMap(({ name }) => this.#ids.get(name) ?? []), ...dated };
      needed(await registerAgreement(services, this.#chair(`agreement ${title}`), undefined, input), title);
    });
  }

  /** Takes each quarter's figure when the quarter has ended; the VRU confirms it, except for the latest. */
  figures(): void {
    for (const { id, to } of this.#quarters) {
      this.#on(addDays(to, TAKEN), (services) => takeSnapshots(services, this.#groupId));
      if (id === this.#quarters.at(-1)?.id) continue;
      this.#on(addDays(to, CONFIRMED), (services) =>
        confirmSnapshot(services, this.#chair(`confirmed ${id}`), { quarter: id }),
      );
    }
  }

  #request({ name, organisation }: SampleSource, { slot, period, asked, due, answer }: SampleRequest): void {
    const partner = this.#people.find(({ organisationId }) => organisationId === organisation);
    let requestId = '';
    this.#on(asked, async (services) => {
      const input = { source: this.#ids.get(name), period, due };
      const made = needed(
        await askForData(services, this.#chair(`request ${slot} ${name}`), { notify: false }, input),
        name,
      );
      requestId = made.requests[0]?.id ?? '';
    });
    if (answer === null || partner === undefined) return;
    this.#on(answer.day, async (services) => {
      const by = localCaller(this.#groupId, partner, `answer ${slot} ${name}`);
      needed(
        await answerRequest(services, by, { sourceId: this.#ids.get(name) ?? '', requestId }, answer.content),
        name,
      );
    });
  }

  #on(day: IsoDate, play: Play): void {
    this.steps.push({ day, play });
  }

  #registered(): IsoDate {
    return addDays(this.#quarters[0]?.from ?? this.#today, 1);
  }

  #chair(what: string): Caller {
    const chair = this.#people.find(({ role }) => role === 'chair');
    if (chair === undefined) throw new Error('The facts name no chair');
    return localCaller(this.#groupId, chair, what);
  }
}

function pastQuarters(today: IsoDate): readonly Period[] {
  const quarters: Period[] = [];
  for (let day = today; quarters.length < 3; ) {
    const current = periodOf(quarterOf(day));
    const before = current && periodOf(quarterOf(addDays(current.from, -1)));
    if (!before) break;
    quarters.unshift(before);
    day = before.from;
  }
  return quarters;
}

function pastRequest({ frequency }: SampleSource, quarter: Period, outcome = '-'): readonly SampleRequest[] {
  if (outcome === '-') return [];
  const covers = periodAround(frequency, addDays(quarter.from, -1)) ?? quarter;
  const day = outcome === 's' ? addDays(quarter.from, ANSWERED) : addDays(quarter.to, LATE);
  const [asked, due] = [addDays(quarter.from, ASKED), addDays(quarter.from, DUE)];
  const answer = { day, content: answerContent('supplied', day, covers.label) };
  return [{ slot: quarter.id, period: covers.id, asked, due, answer }];
}

function currentRequest({ frequency, request }: SampleSource, today: IsoDate): readonly SampleRequest[] {
  if (request === null) return [];
  // For months the one before the latest, so that the next request of those is prepared.
  const [latest, before] = fullPeriods(frequency, today, 2);
  const period = (frequency === 'monthly' ? before : latest) ?? { id: 'Once', label: 'Once' };
  const day = addDays(today, -request.answered);
  const answer = request.answer === '' ? null : { day, content: answerContent(request.answer, day, period.label) };
  const [asked, due] = [addDays(today, -request.asked), addDays(today, request.due)];
  return [{ slot: 'now', period: period.id, asked, due, answer }];
}

function needed<T>(result: Result<T>, name: string): T {
  if (!result.ok) throw new Error(`The sample "${name}" does not fit the rules: ${JSON.stringify(result.problem)}`);
  return result.value;
}
