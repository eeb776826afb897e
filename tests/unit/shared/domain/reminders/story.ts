/** Given a state and a date, the reminders that are sent: a test language for reminders. */
import { bankHolidays } from '../../../../../bot/calendar';
import type { Action } from '../../../../../shared/domain/actions/types';
import type { IsoDate } from '../../../../../shared/domain/calendar/dates';
import type { HolidayCalendar } from '../../../../../shared/domain/calendar/working-days';
import type { Membership } from '../../../../../shared/domain/membership/types';
import { remindersOn } from '../../../../../shared/domain/reminders/schedule';
import {
  addressOf,
  itemKey,
  type ReminderFacts,
  type ReminderItem,
  type ReminderState,
  type Told,
} from '../../../../../shared/domain/reminders/types';
import type { DataRequest } from '../../../../../shared/domain/tracker/types';
import {
  aMeeting,
  aMembership,
  anAction,
  aRecord,
  aRequest,
  aSource,
  holderOfSeat,
} from '../../../../support/domain-builders';

/** England's bank holidays from 2024 to 2028, from the product's calendar. */
export const HOLIDAYS: HolidayCalendar = bankHolidays(2027);

export interface Given {
  readonly membership?: Membership;
  /** Requests for one source of the police, unless they name another. */
  readonly requests?: readonly Partial<DataRequest>[];
  /** Whether their source is retired. */
  readonly retired?: boolean;
  readonly actions?: readonly Partial<Action>[];
  /** The next meeting's day; defaults to one far in the future. */
  readonly meeting?: IsoDate;
  readonly figures?: readonly string[];
  readonly off?: readonly string[];
  readonly held?: { readonly all?: boolean; readonly people?: readonly string[] };
}

export const LONG_AGO = '2024-01-02T10:00:00.000Z';

/** Returns the facts from which reminders are decided; unless overridden, everything was created at `LONG_AGO`. */
export function factsOf({
  membership = aMembership(),
  requests = [],
  retired = false,
  actions = [],
  meeting,
  figures = [],
}: Given): ReminderFacts {
  const made = requests.map((request, index) =>
    aRequest({ id: `r${index + 1}`, askedAt: LONG_AGO, latest: null, ...request }),
  );
  return {
    membership,
    records: made.map((request) =>
      aRecord({
        source: aSource({
          id: request.sourceId,
          organisationId: request.organisationId,
          state: retired ? 'retired' : 'active',
        }),
        requests: [request],
      }),
    ),
    actions: actions.map((action, index) => anAction({ id: `a${index + 1}`, createdAt: LONG_AGO, ...action })),
    meeting: aMeeting({ id: (meeting ?? '2099-12-16').slice(0, 7), date: meeting ?? '2099-12-16' }),
    figures,
    calendar: HOLIDAYS,
  };
}

const HOLD = { at: LONG_AGO, by: 'vru-analyst' };

const personOf = (seatId: string) => addressOf(holderOfSeat(seatId));

/** Returns who has turned the digest off, what is held, and what people were already told. */
export function stateOf({ off = [], held = {} }: Given, told: ReminderState['told'] = new Map()): ReminderState {
  return {
    told,
    off: new Set(off.map(personOf)),
    held: {
      all: held.all === true ? HOLD : null,
      people: (held.people ?? []).map((seatId) => ({ ...HOLD, address: personOf(seatId) })),
    },
  };
}

/** Formats an item: "request r1", "action a2", "meeting 2026-12", "figure 2026-27-Q2", "escalation r1". */
function short(item: ReminderItem): string {
  return item.kind === 'request' || item.kind === 'escalation' ? `${item.kind} ${item.requestId}` : itemKey(item);
}

export type Sent = Readonly<Record<string, readonly string[]>>;

/** Simulates a group from day to day; each day's run is made, and its reminders are remembered. */
export class Days {
  #told = new Map<string, Told>();

  constructor(public given: Given) {}

  /** Runs a day; returns the reminders by the seat that identifies each person. */
  run(today: IsoDate): Sent {
    const digests = remindersOn(today, factsOf(this.given), stateOf(this.given, this.#told)).filter(
      ({ held }) => !held,
    );
    for (const { person, items } of digests) {
      const address = addressOf(person);
      const before = this.#told.get(address)?.items ?? {};
      const now = Object.fromEntries(items.map(({ item }) => [itemKey(item), today]));
      this.#told.set(address, { day: today, items: { ...before, ...now } });
    }
    return Object.fromEntries(
      digests.map(({ person, items }) => [
        person.objectId.replace('person-', ''),
        items.map(({ item }) => short(item)),
      ]),
    );
  }

  /** Runs every day of a period, including weekends; returns the days on which reminders were sent. */
  runAll(from: IsoDate, to: IsoDate): Readonly<Record<IsoDate, Sent>> {
    const days: Record<IsoDate, Sent> = {};
    for (let day = from; day <= to; day = next(day)) {
      const sent = this.run(day);
      if (Object.keys(sent).length > 0) days[day] = sent;
    }
    return days;
  }
}

function next(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Returns the days on which a seat's holder was reminded, each with the item. */
export function daysOf(days: Readonly<Record<IsoDate, Sent>>, seatId: string): readonly string[] {
  return Object.entries(days).flatMap(([day, sent]) => (sent[seatId] ?? []).map((what) => `${day} ${what}`));
}
