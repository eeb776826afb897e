/** The organisations that the chair may choose as the host of a meeting. */
import type { ChoiceView } from '../../../../shared/contract/actions';
import type { MeetingView } from '../../../../shared/contract/meetings';
import { dayWords } from '../../../lib/dates';
import { hostedWords } from '../meeting-words';

/** Returns every organisation that may host the meeting, in the order of their turn. */
export function hostOptions({ mayHost }: Pick<MeetingView, 'mayHost'>): readonly ChoiceView[] {
  return mayHost.map((record) => ({
    value: record.organisationId,
    label: `${record.organisation}, ${hostedWords(record)}${record.last === null ? '' : `, last on ${dayWords(record.last)}`}`,
  }));
}
