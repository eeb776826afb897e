/** The events of data requests, and their wording in the history. */
import { counted } from '../../words/counts';
import type { BarrierCode } from '../barriers/types';
import type { IsoDate } from '../calendar/dates';
import type { EventKinds, EventWords } from '../event';
import type { NotificationState } from '../messages/reach';
import { type Of, type OfSource, ofSource, plain } from './event-parts';
import type { Gateway, GivenBy, Response, ResponseContent } from './types';
import { GIVEN_BY_IN_WORDS, gatewayWords, RESPONSE_WORDS, responseDetail } from './words';

interface OfRequest extends OfSource {
  readonly requestId: string;
  readonly period: string;
}

/** The request to one source. */
export interface AskedOf extends OfRequest {
  readonly due: IsoDate;
  readonly gateway: Gateway;
}

/** A response split into fields, so that free text is separate. */
interface Answered extends OfRequest {
  readonly answer: Response['kind'];
  /** The day on which it was sent, is expected, or is promised; null if it names none. */
  readonly day: IsoDate | null;
  readonly barrier: BarrierCode | null;
  /** The period that was sent, what is missing, or the note about a barrier; empty if there is none. */
  readonly note: string;
  /** Whether the VRU recorded it on behalf of the organisation. */
  readonly onBehalf: boolean;
  /** How it reached the VRU; absent if not stated. */
  readonly givenBy?: GivenBy;
}

export type RequestEvent =
  | Of<'tracker.data-asked-for', { readonly roundId: string | null; readonly requests: readonly AskedOf[] }>
  | Of<'tracker.request-answered', Answered>
  | Of<'tracker.not-held-confirmed', OfRequest>
  | Of<
      'tracker.request-withdrawn',
      OfRequest & {
        readonly reason: string;
        /**
         * The organisation that was asked, and the round (null if it was asked on its own). Absent in events recorded
         * before this was stored.
         */
        readonly asked?: { readonly roundId: string | null; readonly organisationId: string };
        /** Whether the partner had been told by then. Absent in events recorded before this was stored. */
        readonly told?: NotificationState;
      }
    >
  /** A manual reminder. */
  | Of<'tracker.request-reminded', OfRequest>;

export const REQUEST_EVENTS: EventKinds<RequestEvent> = {
  'tracker.data-asked-for': {
    subjects: ({ requests: [first, ...others] }) => {
      if (first === undefined) throw new Error('Nothing was asked for');
      const source = ({ sourceId }: AskedOf) => ({ kind: 'source', sourceId }) as const;
      return [source(first), ...others.map(source)];
    },
    words: ({ requests }) => askedWords(requests),
    eventFor: (event, subject) => ({
      ...event,
      requests: event.requests.filter(({ sourceId }) => subject.kind === 'source' && subject.sourceId === sourceId),
    }),
    freeText: [],
  },
  'tracker.request-answered': {
    subjects: ofSource,
    words: (event) => ({
      title: `Response for ${event.period}: ${RESPONSE_WORDS[event.answer].toLowerCase()}`,
      detail: [responseDetail(contentOf(event)), event.onBehalf ? onBehalfWords(event.givenBy) : '']
        .filter((text) => text !== '')
        .join('. '),
    }),
    freeText: ['note'],
  },
  'tracker.not-held-confirmed': {
    subjects: ofSource,
    words: ({ period }) => plain(`Confirmed: not held for ${period}`),
    freeText: [],
  },
  'tracker.request-withdrawn': {
    subjects: ofSource,
    words: ({ period, reason }) => ({ title: `Request for ${period} withdrawn`, detail: reason }),
    freeText: ['reason'],
  },
  'tracker.request-reminded': {
    subjects: ofSource,
    words: ({ period }) => plain(`Reminder of the request for ${period} sent`),
    freeText: [],
  },
};

/** Returns the fields of an event that identify its request. */
export function ofRequest(request: { readonly id: string; readonly sourceId: string; readonly period: string }) {
  return { sourceId: request.sourceId, requestId: request.id, period: request.period };
}

/** Returns the event of a manual reminder. */
export function remindedOfRequest(request: Parameters<typeof ofRequest>[0]): RequestEvent {
  return { kind: 'tracker.request-reminded', ...ofRequest(request) };
}

/** Returns the event of a response. */
export function answered(request: Parameters<typeof ofRequest>[0], response: Response): RequestEvent {
  const { kind: answer, onBehalf, givenBy } = response;
  const elsewhere = givenBy === undefined ? {} : { givenBy };
  return {
    kind: 'tracker.request-answered',
    ...ofRequest(request),
    answer,
    ...partsOf(response),
    onBehalf,
    ...elsewhere,
  };
}

function onBehalfWords(givenBy: GivenBy | undefined): string {
  const words = 'Recorded by the VRU on its behalf';
  return givenBy === undefined ? words : `${words}, given by ${GIVEN_BY_IN_WORDS[givenBy]}`;
}

function partsOf(content: ResponseContent): Pick<Answered, 'day' | 'barrier' | 'note'> {
  switch (content.kind) {
    case 'supplied':
      return { day: content.on, barrier: null, note: content.period };
    case 'partly_supplied':
      return { day: content.expected, barrier: null, note: content.missing };
    case 'will_supply_by':
      return { day: content.date, barrier: null, note: '' };
    case 'cannot_share':
      return { day: null, barrier: content.barrier, note: content.note };
    case 'not_held':
      return { day: null, barrier: null, note: '' };
  }
}

function contentOf({ answer: kind, day, barrier, note }: Answered): ResponseContent {
  switch (kind) {
    case 'supplied':
      return { kind, period: note, on: day ?? '' };
    case 'partly_supplied':
      return { kind, missing: note, expected: day ?? '' };
    case 'will_supply_by':
      return { kind, date: day ?? '' };
    case 'cannot_share':
      return { kind, barrier: barrier ?? 'other', note };
    case 'not_held':
      return { kind };
  }
}

/**
 * Describes requests that were made together: several sources are counted, and values that differ between them are left
 * out.
 */
function askedWords(requests: readonly AskedOf[]): EventWords {
  const common = <T>(read: (request: AskedOf) => T): T | null => {
    const [first, ...others] = [...new Set(requests.map(read))];
    return first === undefined || others.length > 0 ? null : first;
  };
  const period = common((request) => request.period);
  const detail = common(({ due, gateway }) => `Due ${due}, ${gatewayWords(gateway)}`) ?? '';
  if (requests.length === 1) return { title: `Asked for ${period}`, detail };
  const together = `${counted(requests.length, 'data source')} asked for together`;
  return { title: period === null ? together : `${together}: ${period}`, detail };
}
