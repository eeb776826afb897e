/** The events of personal data, and their wording in the history. */
import { counted } from '../../words/counts';
import type { IsoDate } from '../calendar/dates';
import type { EventKinds } from '../event';
import type { PersonId } from '../membership/types';
import type { RetentionCounts } from './counts';
import { periodWords } from './periods';

interface OfGroup {
  readonly groupId: string;
}

export type RetentionEvent =
  | (OfGroup & { readonly kind: 'retention.period-set'; readonly from: number; readonly to: number })
  /** `before`: data older than this day was anonymised. */
  | (OfGroup & {
      readonly kind: 'retention.applied';
      readonly before: IsoDate;
      readonly counts: RetentionCounts;
    })
  /** `tenantId` and `objectId`: the person whose data was exported; ids only. */
  | (OfGroup & PersonId & { readonly kind: 'retention.person-exported'; readonly format: 'json' | 'xlsx' });

const ofGroup = ({ groupId }: OfGroup) => [{ kind: 'group', groupId } as const] as const;

export const RETENTION_EVENTS: EventKinds<RetentionEvent> = {
  'retention.period-set': {
    subjects: ofGroup,
    words: ({ from, to }) => ({
      title: `Names are kept for ${periodWords(to)}`,
      detail: `${periodWords(from)} before`,
    }),
    freeText: [],
  },
  'retention.applied': {
    subjects: ofGroup,
    words: ({ before, counts }) => ({
      title: `Names and texts from before ${before} removed`,
      detail: countsWords(counts),
    }),
    freeText: [],
  },
  'retention.person-exported': {
    subjects: ofGroup,
    words: ({ format }) => ({ title: "One person's data exported", detail: format.toUpperCase() }),
    freeText: [],
  },
};

/**
 * Describes counts: "3 meetings (7 names and texts), 1 former holder, 12 events, 2 people who left". Empty if all are
 * zero.
 */
export function countsWords({ meetings, names, formerHolders, events, people }: RetentionCounts): string {
  return [
    meetings === 0 ? '' : `${counted(meetings, 'meeting')} (${counted(names, 'name or text', 'names and texts')})`,
    formerHolders === 0 ? '' : counted(formerHolders, 'former holder'),
    events === 0 ? '' : counted(events, 'event'),
    people === 0 ? '' : `${counted(people, 'person', 'people')} who left`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
