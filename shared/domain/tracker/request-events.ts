/** What happens to requests for data, and how the history says it. */

import { counted } from '../../words/counts';
import type { BarrierCode } from '../barriers/types';
import type { IsoDate } from '../calendar/dates';
import type { EventKinds, EventWords } from '../event';
import type { Told } from '../messages/reach';
import { type Of, type OfSource, ofSource, plain } from './event-parts';
import type { Gateway, GivenBy, Response, ResponseContent } from './types';
import { GIVEN_BY_IN_WORDS, gatewayWords, RESPONSE_WORDS, responseDetail } from './words';

interface OfRequest extends OfSource {
  readonly requestId: string;
  readonly period: string;
}

/** What was asked of one source. */
export interface AskedOf extends OfRequest {
  readonly due: IsoDate;
  readonly gateway: Gateway;
}

/** An answer in parts: what was typed is one of them. */
interface Answered extends OfRequest {
  readonly answer: Response['kind'];
  /** When it was sent, is expected, or is promised; null: it names no day. */
  readonly day: IsoDate | null;
  readonly barrier: BarrierCode | null;
  /** The period that was sent, what is missing, or what was said of a barrier; empty: nothing. */
  readonly note: string;
  /** The VRU recorded it for the organisation. */
  readonly onBehalf: boolean;
  /** How it reached the VRU; absent: nobody said. */
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
        /** Who was asked, and in which round (null: by itself). Absent: not kept yet. */
        readonly asked?: { readonly roundId: string | null; readonly organisationId: string };
        /** Whether they had been told by then. Absent: not kept yet. */
        readonly told?: Told;
      }
    >
  /** By hand. */
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

/** The parts of each event that say which request it is. */
export function ofRequest(request: { readonly id: string; readonly sourceId: string; readonly period: string }) {
  return { sourceId: request.sourceId, requestId: request.id, period: request.period };
}

/** The event of a reminder by hand. */
export function remindedOfRequest(request: Parameters<typeof ofRequest>[0]): RequestEvent {
  return { kind: 'tracker.request-reminded', ...ofRequest(request) };
}

/** The event of an answer. */
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

/** Several sources that were asked together are counted; what differs between them is left out. */
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
