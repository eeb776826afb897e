/**
 * What happens to data sources, their requests and the quarterly figure, and how the history says it. Names of sources, periods
 * and gateways are what an event is about and stay in it; everything else that a person typed is marked.
 */
import type { BarrierCode } from '../barriers/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import type { EventKinds, EventWords } from '../event';
import type { Told } from '../messages/reach';
import type { Shown } from './filter';
import type {
  Classification,
  ForgottenSource,
  Gateway,
  GivenBy,
  Override,
  Rag,
  Response,
  ResponseContent,
  RestatedSource,
  SharingCorrection,
  SourceFieldChange,
} from './types';
import { FIELD_WORDS, GIVEN_BY_IN_WORDS, gatewayWords, RAG_WORDS, RESPONSE_WORDS, responseDetail } from './words';

interface OfSource {
  readonly sourceId: string;
}

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

interface OfQuarter {
  readonly quarter: string;
}

/** What of a quarter's figure was wrong; each part with its reason. */
interface OfAmendment {
  readonly corrections: readonly RestatedSource[];
  /** Absent: none. */
  readonly forgotten?: readonly ForgottenSource[];
  /** Absent: the organisations sharing were right. */
  readonly sharing?: Omit<SharingCorrection, 'reason'>;
  readonly sharingReason?: string;
}

type Of<K extends string, T> = { readonly kind: K } & T;

export type TrackerEvent =
  | Of<
      'tracker.source-registered',
      OfSource & { readonly organisationId: string; readonly classification: Classification }
    >
  | Of<'tracker.source-edited', OfSource & { readonly changes: readonly SourceFieldChange[] }>
  | Of<'tracker.source-retired', OfSource & { readonly reason: string }>
  | Of<'tracker.source-restored', OfSource & { readonly reason: string }>
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
  | Of<'tracker.request-reminded', OfRequest>
  | Of<'tracker.rag-overridden', OfSource & Pick<Override, 'rag' | 'reason' | 'until'>>
  | Of<'tracker.override-lifted', OfSource & { readonly reason: string }>
  | Of<'tracker.quality-issue-raised', OfSource & { readonly note: string }>
  | Of<'tracker.quality-issue-settled', OfSource & { readonly outcome: string }>
  | Of<'tracker.sources-imported', { readonly importId: string; readonly sources: number }>
  | Of<
      'tracker.exported',
      {
        readonly format: 'csv' | 'xlsx';
        /** What the page was filtered by; empty: everything. */
        readonly text: string;
        readonly agency: string;
        readonly rag: Rag | '';
        readonly row: string;
        readonly organisation?: string;
        readonly show?: Shown | '';
      }
    >
  | Of<'tracker.snapshot-taken', OfQuarter & { readonly until: IsoInstant; readonly sources: number }>
  | Of<'tracker.snapshot-confirmed', OfQuarter & { readonly version: number }>
  | Of<
      'tracker.snapshot-restated',
      OfQuarter & {
        readonly version: number;
        readonly reason: string;
      } & OfAmendment
    >
  | Of<'tracker.snapshot-corrected', OfQuarter & { readonly version: number } & OfAmendment>;

const ofSource = ({ sourceId }: OfSource) => [{ kind: 'source', sourceId } as const] as const;
const ofQuarter = ({ quarter }: OfQuarter) => [{ kind: 'snapshot', quarter } as const] as const;
const ofTracker = () => [{ kind: 'tracker' } as const] as const;

export const TRACKER_EVENTS: EventKinds<TrackerEvent> = {
  'tracker.source-registered': { subjects: ofSource, words: () => plain('Registered'), freeText: [] },
  'tracker.source-edited': {
    subjects: ofSource,
    words: ({ changes }) => ({ title: 'Edited', detail: changes.map(changeWords).join('; ') }),
    freeText: ['changes'],
  },
  'tracker.source-retired': {
    subjects: ofSource,
    words: ({ reason }) => ({ title: 'Retired', detail: reason }),
    freeText: ['reason'],
  },
  'tracker.source-restored': {
    subjects: ofSource,
    words: ({ reason }) => ({ title: 'Counts again', detail: reason }),
    freeText: ['reason'],
  },
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
  'tracker.rag-overridden': {
    subjects: ofSource,
    words: ({ rag, until, reason }) => ({
      title: `Set to ${RAG_WORDS[rag]} by hand until ${until}`,
      detail: reason,
    }),
    freeText: ['reason'],
  },
  'tracker.override-lifted': {
    subjects: ofSource,
    words: ({ reason }) => ({ title: 'Override lifted', detail: reason }),
    freeText: ['reason'],
  },
  'tracker.quality-issue-raised': {
    subjects: ofSource,
    words: ({ note }) => ({ title: 'Quality issue raised', detail: note }),
    freeText: ['note'],
  },
  'tracker.quality-issue-settled': {
    subjects: ofSource,
    words: ({ outcome }) => ({ title: 'Quality issue settled', detail: outcome }),
    freeText: ['outcome'],
  },
  'tracker.sources-imported': {
    subjects: ofTracker,
    words: ({ sources }) => plain(`${countedSources(sources)} imported from a spreadsheet`),
    freeText: [],
  },
  'tracker.exported': {
    subjects: ofTracker,
    words: ({ format, text, agency, rag, row, organisation = '', show = '' }) => {
      const filtered = [text, agency, rag, row, organisation, show].some((part) => part !== '');
      return { title: `Tracker exported as ${format.toUpperCase()}`, detail: filtered ? 'Filtered' : '' };
    },
    freeText: ['text'],
  },
  'tracker.snapshot-taken': {
    subjects: ofQuarter,
    words: ({ quarter, sources }) => ({
      title: `Figure of ${quarterWords(quarter)} taken`,
      detail: countedSources(sources),
    }),
    freeText: [],
  },
  'tracker.snapshot-confirmed': {
    subjects: ofQuarter,
    words: ({ quarter }) => plain(`Figure of ${quarterWords(quarter)} confirmed`),
    freeText: [],
  },
  'tracker.snapshot-restated': {
    subjects: ofQuarter,
    words: ({ quarter, version, reason }) => ({
      title: `Figure of ${quarterWords(quarter)} restated as version ${version}`,
      detail: reason,
    }),
    freeText: ['reason', 'corrections', 'forgotten', 'sharingReason'],
  },
  'tracker.snapshot-corrected': {
    subjects: ofQuarter,
    words: (event) => ({
      title: `Figure of ${quarterWords(event.quarter)} corrected before it was confirmed`,
      detail: amendedWords(event),
    }),
    freeText: ['corrections', 'forgotten', 'sharingReason'],
  },
};

/** "2 data sources corrected; 1 data source added"; what was taken out of the history is left out. */
function amendedWords({ corrections, forgotten = [], sharing }: OfAmendment): string {
  const counted = [
    corrections.length === 0 ? '' : `${countedSources(corrections.length)} corrected`,
    forgotten.length === 0 ? '' : `${countedSources(forgotten.length)} added`,
    sharing === undefined ? '' : 'organisations sharing corrected',
  ];
  return counted.filter((words) => words !== '').join('; ');
}

/** The parts of each event that say which request it is. */
export function ofRequest(request: { readonly id: string; readonly sourceId: string; readonly period: string }) {
  return { sourceId: request.sourceId, requestId: request.id, period: request.period };
}

/** The event of a reminder by hand. */
export function remindedOfRequest(request: Parameters<typeof ofRequest>[0]): TrackerEvent {
  return { kind: 'tracker.request-reminded', ...ofRequest(request) };
}

/** The event of an answer. */
export function answered(request: Parameters<typeof ofRequest>[0], response: Response): TrackerEvent {
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
  const together = `${countedSources(requests.length)} asked for together`;
  return { title: period === null ? together : `${together}: ${period}`, detail };
}

function changeWords({ field, from, to }: SourceFieldChange): string {
  return `${FIELD_WORDS[field]}: ${from || 'not said'} → ${to || 'not said'}`;
}

function plain(title: string): EventWords {
  return { title, detail: '' };
}

function countedSources(sources: number): string {
  return sources === 1 ? '1 data source' : `${sources} data sources`;
}

function quarterWords(quarter: string): string {
  return periodOf(quarter)?.label ?? quarter;
}
