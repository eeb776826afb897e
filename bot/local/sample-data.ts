/**
 * Sample sources, requests and agreements of the local demonstration, with the quarters behind them. They go in through the same
 * use cases as real ones, by the sample people, in the order of their days, and bear the mark `sample`. Dates are counted from
 * today, so that every RAG is there on any day.
 */
import { addDays, type IsoDate, londonDate } from '../../shared/domain/calendar/dates';
import { type Period, periodOf, quarterOf } from '../../shared/domain/calendar/periods';
import type { Actor } from '../../shared/domain/membership/standing';
import type { Result } from '../../shared/domain/result';
import { fullPeriods, periodAround } from '../../shared/domain/tracker/collection-periods';
import type { Facts } from '../../shared/terms-of-reference/facts';
import { registerAgreement } from '../services/agreements/keep-agreements';
import type { Caller, Services } from '../services/context';
import { answerRequest } from '../services/tracker/answer-request';
import { askForData } from '../services/tracker/ask-for-data';
import { confirmSnapshot } from '../services/tracker/keep-snapshot';
import { registerSource } from '../services/tracker/register-source';
import { takeSnapshots } from '../services/tracker/take-snapshots';
import { digest } from '../store/keys';
import { loadTracker } from '../store/tracker';
import { type LocalPerson, localPeople } from './people';
import { addSampleAttendance } from './sample-attendance';
import { AGREEMENTS, SAMPLES, type Sample, type SampleAgreement, type SampleRequest } from './samples';

/** Days from a past quarter's first day on which it was asked, due and answered; late answers come after its last day. */
const ASKED = 20;
const DUE = 50;
const ANSWERED = 44;
const LATE = 9;
/** Days after a quarter's end on which its figure is taken, and confirmed. The latest stays provisional. */
const TAKEN = 1;
const CONFIRMED = 6;

/** Something that was done on a day. */
interface Step {
  readonly day: IsoDate;
  readonly play: (services: Services) => Promise<unknown>;
}

interface Play {
  readonly today: IsoDate;
  /** The day on which the sample sources were registered. */
  readonly registered: IsoDate;
  readonly caller: (person: LocalPerson, what: string) => Caller;
  readonly chair: LocalPerson;
  readonly partnerOf: (organisation: string) => LocalPerson | undefined;
  /** Ids by the names of sources. */
  readonly ids: Map<string, string>;
}

/** Adds the samples to a group that has no source yet. */
export async function addSampleData(services: Services, facts: Facts): Promise<void> {
  const groupId = facts.group.id;
  if ((await loadTracker(services.table, groupId)).sources.length > 0) return;
  await addSampleAttendance(services, facts);
  const people = localPeople(facts);
  const chair = people.find((person) => person.role === 'chair');
  if (chair === undefined) throw new Error('The facts name no chair');
  const today = londonDate(services.now());
  const quarters = pastQuarters(today);
  const play: Play = {
    today,
    registered: addDays(quarters[0]?.from ?? today, 1),
    chair,
    caller: ({ tenantId, aadObjectId: objectId, name }, what) => {
      const actor: Actor = { tenantId, objectId, name, via: 'system' };
      return { groupId, actor, operationId: digest('sample', groupId, what) };
    },
    partnerOf: (organisation) => people.find(({ seat }) => organisationOf(facts, seat) === organisation),
    ids: new Map(),
  };
  const steps = [
    ...SAMPLES.flatMap((sample) => stepsOf(sample, quarters, play)),
    ...AGREEMENTS.map((agreement) => agreementStep(agreement, play)),
    ...quarters.flatMap((quarter, index) => figureSteps(quarter, index === quarters.length - 1, groupId, play)),
  ];
  const inOrder = steps.filter(({ day }) => day <= today).sort((a, b) => a.day.localeCompare(b.day));
  for (const { day, play: run } of inOrder) await run({ ...services, now: () => `${day}T10:00:00.000Z` });
}

/** The last three quarters that are over, the earliest first. */
function pastQuarters(today: IsoDate): readonly Period[] {
  const quarters: Period[] = [];
  let current = periodOf(quarterOf(today));
  while (current !== null && quarters.length < 3) {
    current = periodOf(quarterOf(addDays(current.from, -1)));
    if (current !== null) quarters.unshift(current);
  }
  return quarters;
}

function stepsOf(sample: Sample, quarters: readonly Period[], play: Play): readonly Step[] {
  const { request, past, ...source } = sample;
  const { name } = source;
  const { caller, chair, ids } = play;
  const registered: Step = {
    day: play.registered,
    async play(services) {
      const made = needed(await registerSource(services, caller(chair, `source ${name}`), source, true), name);
      ids.set(name, made.id);
    },
  };
  const earlier = quarters.flatMap((quarter, index) => pastSteps(sample, quarter, past[index] ?? '-', play));
  return [registered, ...earlier, ...(request === undefined ? [] : currentSteps(sample, request, play))];
}

/** What was asked for in a past quarter, and how it was answered. */
function pastSteps(sample: Sample, quarter: Period, outcome: string, play: Play): readonly Step[] {
  if (outcome === '-') return [];
  const covers = periodAround(sample.frequency, addDays(quarter.from, -1)) ?? quarter;
  const at = outcome === 's' ? addDays(quarter.from, ANSWERED) : addDays(quarter.to, LATE);
  return requestSteps(sample, quarter.id, play, {
    period: covers.id,
    asked: addDays(quarter.from, ASKED),
    due: addDays(quarter.from, DUE),
    answer: { day: at, content: { kind: 'supplied', period: covers.label, on: at } },
  });
}

function currentSteps(sample: Sample, { askedBefore, dueIn, answer }: SampleRequest, play: Play): readonly Step[] {
  const { today } = play;
  const answered = answer === undefined ? undefined : addDays(today, -answer.before);
  // Of the months the one before the latest, so that the next request of those is prepared.
  const [latest, before] = fullPeriods(sample.frequency, today, 2);
  const period = (sample.frequency === 'monthly' ? before : latest) ?? { id: 'Once', label: 'Once' };
  return requestSteps(sample, 'now', play, {
    period: period.id,
    asked: addDays(today, -askedBefore),
    due: addDays(today, dueIn),
    ...(answer === undefined || answered === undefined
      ? {}
      : { answer: { day: answered, content: answer.content((days) => addDays(answered, days), period.label) } }),
  });
}

interface Asked {
  readonly period: string;
  readonly asked: IsoDate;
  readonly due: IsoDate;
  readonly answer?: { readonly day: IsoDate; readonly content: object };
}

function requestSteps({ name, organisation }: Sample, slot: string, play: Play, request: Asked): readonly Step[] {
  const { caller, chair, partnerOf, ids } = play;
  const { period, asked, due, answer } = request;
  let requestId = '';
  const sourceId = () => ids.get(name) ?? '';
  const asking: Step = {
    day: asked,
    async play(services) {
      const input = { source: sourceId(), period, due };
      const made = needed(await askForData(services, caller(chair, `request ${slot} ${name}`), input, false), name);
      requestId = made.requests[0]?.id ?? '';
    },
  };
  const partner = partnerOf(organisation);
  if (answer === undefined || partner === undefined) return [asking];
  const answering: Step = {
    day: answer.day,
    async play(services) {
      const by = caller(partner, `answer ${slot} ${name}`);
      needed(await answerRequest(services, by, sourceId(), requestId, answer.content), name);
    },
  };
  return [asking, answering];
}

function agreementStep({ title, kind, parties, sources, runs }: SampleAgreement, play: Play): Step {
  const { today, registered, caller, chair, ids } = play;
  const since = addDays(today, -(runs?.since ?? 60));
  const dayAfter = addDays(registered, 1);
  return {
    day: [since, dayAfter].sort().at(-1) ?? since,
    async play(services) {
      const sourceIds = sources.flatMap((name) => ids.get(name) ?? []);
      const days =
        runs === null
          ? {}
          : {
              start: addDays(today, -runs.since),
              review: addDays(today, runs.reviewIn),
              expiry: addDays(today, runs.expiresIn),
            };
      const input = { title, kind, parties, gateway: 'PCSC Act 2022, section 16', sourceIds, ...days };
      needed(await registerAgreement(services, caller(chair, `agreement ${title}`), input), title);
    },
  };
}

/** A quarter's figure is taken when the quarter is over, and confirmed by the VRU, but for the latest. */
function figureSteps(quarter: Period, latest: boolean, groupId: string, { caller, chair }: Play): readonly Step[] {
  const taken: Step = { day: addDays(quarter.to, TAKEN), play: (services) => takeSnapshots(services, groupId) };
  if (latest) return [taken];
  const confirmed: Step = {
    day: addDays(quarter.to, CONFIRMED),
    play: (services) => confirmSnapshot(services, caller(chair, `confirmed ${quarter.id}`), quarter.id),
  };
  return [taken, confirmed];
}

function organisationOf(facts: Facts, seatId: string): string | undefined {
  const organisations = facts.agencies.flatMap((agency) => agency.organisations);
  return organisations.find((organisation) => organisation.seats.some((seat) => seat.id === seatId))?.id;
}

function needed<T>(result: Result<T>, name: string): T {
  if (!result.ok) throw new Error(`The sample "${name}" does not fit the rules: ${JSON.stringify(result.problem)}`);
  return result.value;
}
