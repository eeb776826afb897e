/**
 * Sample sources and requests of the local demonstration. They go in through the same use cases as real ones, by the
 * sample people, and bear the mark `sample`. Dates are counted from today, so that every RAG is there on any day.
 */
import { addDays, londonDate } from '../../shared/domain/calendar/dates';
import type { Actor } from '../../shared/domain/membership/standing';
import type { Result } from '../../shared/domain/result';
import type { Classification, Frequency } from '../../shared/domain/tracker/types';
import type { Facts } from '../../shared/terms-of-reference/facts';
import { answerRequest } from '../services/tracker/answer-request';
import { askForData } from '../services/tracker/ask-for-data';
import { registerSource } from '../services/tracker/register-source';
import type { Caller, Services } from '../services/use-case';
import { digest } from '../store/keys';
import { loadSources } from '../store/tracker';
import { localPeople } from './people';
import { addSampleAttendance } from './sample-attendance';

interface SampleRequest {
  /** Days before today on which it was asked, and days from today on which it is due. */
  readonly askedBefore: number;
  readonly dueIn: number;
  /** Days before today on which it was answered, and the answer; `at` counts days from the day of the answer. */
  readonly answer?: { readonly before: number; readonly content: (at: (days: number) => string) => object };
}

interface Sample {
  readonly name: string;
  readonly organisation: string;
  readonly classification: Classification;
  readonly frequency: Frequency;
  readonly request?: SampleRequest;
}

const PERIOD = 'Last full quarter';
const supplied = (before: number): NonNullable<SampleRequest['answer']> => ({
  before,
  content: (at) => ({ kind: 'supplied', period: PERIOD, on: at(0) }),
});

const SAMPLES: readonly Sample[] = [
  {
    name: 'Violence with injury, monthly counts by district',
    organisation: 'police',
    classification: 'aggregate',
    frequency: 'monthly',
    request: { askedBefore: 40, dueIn: -12, answer: supplied(14) },
  },
  {
    name: 'Knife crime offences, by place and time',
    organisation: 'police',
    classification: 'pseudonymised',
    frequency: 'monthly',
    request: { askedBefore: 35, dueIn: -10, answer: supplied(8) },
  },
  {
    name: 'Assault attendances at emergency departments',
    organisation: 'icb',
    classification: 'aggregate',
    frequency: 'monthly',
    request: {
      askedBefore: 30,
      dueIn: -6,
      answer: {
        before: 9,
        content: () => ({
          kind: 'cannot_share',
          barrier: 'patient_information',
          note: 'With our information governance lead',
        }),
      },
    },
  },
  {
    name: 'Deliberate fires, by ward',
    organisation: 'hiwfrs',
    classification: 'aggregate',
    frequency: 'quarterly',
    request: { askedBefore: 28, dueIn: -7, answer: supplied(7) },
  },
  {
    name: 'First-time entrants to youth justice',
    organisation: 'hampshire-yjs',
    classification: 'aggregate',
    frequency: 'quarterly',
    request: {
      askedBefore: 25,
      dueIn: -5,
      answer: {
        before: 6,
        content: (at) => ({ kind: 'partly_supplied', missing: 'The latest month', expected: at(25) }),
      },
    },
  },
  {
    name: 'Young people with a violence outcome',
    organisation: 'portsmouth-yjs',
    classification: 'aggregate',
    frequency: 'quarterly',
    request: { askedBefore: 45, dueIn: -30 },
  },
  {
    name: 'Risk of serious recidivism, caseload bands',
    organisation: 'probation',
    classification: 'aggregate',
    frequency: 'quarterly',
    request: {
      askedBefore: 20,
      dueIn: -2,
      answer: { before: 3, content: (at) => ({ kind: 'will_supply_by', date: at(20) }) },
    },
  },
  {
    name: 'Suspensions and exclusions, by school area',
    organisation: 'hampshire-cc',
    classification: 'aggregate',
    frequency: 'quarterly',
    request: { askedBefore: 30, dueIn: -8, answer: supplied(9) },
  },
  {
    name: 'Community safety survey, fear of violence',
    organisation: 'southampton-cc',
    classification: 'aggregate',
    frequency: 'annual',
    request: { askedBefore: 5, dueIn: 20 },
  },
  {
    name: 'Night-time economy incidents',
    organisation: 'portsmouth-cc',
    classification: 'aggregate',
    frequency: 'monthly',
    request: { askedBefore: 22, dueIn: -5 },
  },
  {
    name: 'Anti-social behaviour reports',
    organisation: 'rushmoor',
    classification: 'aggregate',
    frequency: 'quarterly',
  },
];

/** Adds the samples to a group that has no source yet. */
export async function addSampleData(services: Services, facts: Facts): Promise<void> {
  const groupId = facts.group.id;
  if ((await loadSources(services.table, groupId)).length > 0) return;
  await addSampleAttendance(services, facts);
  const today = londonDate(services.now());
  const people = localPeople(facts);
  const chair = people.find((person) => person.role === 'chair');
  if (chair === undefined) throw new Error('The facts name no chair');

  /** The services as they were some days ago, and a caller of that day. */
  const on = (daysBefore: number): Services => ({
    ...services,
    now: () => `${addDays(today, -daysBefore)}T10:00:00.000Z`,
  });
  const caller = (person: typeof chair, what: string): Caller => {
    const { tenantId, aadObjectId: objectId, name } = person;
    const actor: Actor = { tenantId, objectId, name, via: 'system' };
    return { groupId, actor, operationId: digest('sample', groupId, what) };
  };

  for (const { request, ...source } of SAMPLES) {
    const { name } = source;
    const registered = needed(await registerSource(on(90), caller(chair, `source ${name}`), source, true), name);
    if (request === undefined) continue;
    const due = addDays(today, request.dueIn);
    const wanted = { source: registered.id, period: PERIOD, due };
    const asked = needed(
      await askForData(on(request.askedBefore), caller(chair, `request ${name}`), wanted, false),
      name,
    );
    const partner = people.find((person) => organisationOf(facts, person.seat) === source.organisation);
    if (request.answer === undefined || partner === undefined) continue;
    const { before, content } = request.answer;
    const input = content((days) => addDays(today, days - before));
    needed(await answerRequest(on(before), caller(partner, `answer ${name}`), registered.id, asked.id, input), name);
  }
}

function organisationOf(facts: Facts, seatId: string): string | undefined {
  const organisations = facts.agencies.flatMap((agency) => agency.organisations);
  return organisations.find((organisation) => organisation.seats.some((seat) => seat.id === seatId))?.id;
}

function needed<T>(result: Result<T>, name: string): T {
  if (!result.ok) throw new Error(`The sample "${name}" does not fit the rules: ${JSON.stringify(result.problem)}`);
  return result.value;
}
