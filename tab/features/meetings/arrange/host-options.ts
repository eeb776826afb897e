/** Whom the chair may choose as the host of a meeting. */
import type { ChoiceView } from '../../../../shared/contract/actions';
import type { MeetingView } from '../../../../shared/contract/meetings';
import { dayWords } from '../../../lib/dates';
import { hostedWords } from '../meeting-words';

/** Everybody who may host it, in the order of their turn, but whoever does already. */
export function hostOptions({ host, mayHost }: Pick<MeetingView, 'host' | 'mayHost'>): readonly ChoiceView[] {
  return mayHost
    .filter(({ organisationId }) => organisationId !== host?.organisationId)
    .map((record) => ({
      value: record.organisationId,
      label: `${record.organisation}, ${hostedWords(record)}${record.last === null ? '' : `, last on ${dayWords(record.last)}`}`,
    }));
}
