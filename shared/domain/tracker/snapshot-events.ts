/** The events of the quarterly figure, and their wording in the history. */
import { counted } from '../../words/counts';
import type { IsoInstant } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import type { EventKinds } from '../event';
import { type Of, plain } from './event-parts';
import type { ForgottenSource, RestatedSource, SharingCorrection } from './types';

interface OfQuarter {
  readonly quarter: string;
}

/** The amended parts of a quarter's figure, each with its reason. */
interface OfAmendment {
  readonly corrections: readonly RestatedSource[];
  /** Absent if there are none. */
  readonly forgotten?: readonly ForgottenSource[];
  /** Absent if the organisations sharing were right. */
  readonly sharing?: Omit<SharingCorrection, 'reason'>;
  readonly sharingReason?: string;
}

export type SnapshotEvent =
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

const ofQuarter = ({ quarter }: OfQuarter) => [{ kind: 'snapshot', quarter } as const] as const;

export const SNAPSHOT_EVENTS: EventKinds<SnapshotEvent> = {
  'tracker.snapshot-taken': {
    subjects: ofQuarter,
    words: ({ quarter, sources }) => ({
      title: `Figure of ${quarterWords(quarter)} taken`,
      detail: counted(sources, 'data source'),
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

/**
 * Describes an amendment: "2 data sources corrected; 1 data source added". Parts that were removed from the history are
 * left out.
 */
function amendedWords({ corrections, forgotten = [], sharing }: OfAmendment): string {
  const parts = [
    corrections.length === 0 ? '' : `${counted(corrections.length, 'data source')} corrected`,
    forgotten.length === 0 ? '' : `${counted(forgotten.length, 'data source')} added`,
    sharing === undefined ? '' : 'organisations sharing corrected',
  ];
  return parts.filter((words) => words !== '').join('; ');
}

function quarterWords(quarter: string): string {
  return periodOf(quarter)?.label ?? quarter;
}
