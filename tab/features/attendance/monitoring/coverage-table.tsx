import type { MonitoredMeetingView } from '../../../../shared/contract/monitoring';
import { CountLink, useHiddenUnlessFocused } from '../../../components/count-link';
import { Day } from '../../../components/day';
import { PlainTable } from '../../../components/table/plain-table';
import { dayWords } from '../../../lib/dates';
import { rateInFull } from '../../../lib/words';
import { columnNote, registerPath } from './cell-words';

const COLUMNS = [
  { id: 'meeting', name: 'Meeting', cell: ({ date }: MonitoredMeetingView) => <Day date={date} /> },
  { id: 'represented', name: 'Represented', cell: (meeting: MonitoredMeetingView) => <Coverage meeting={meeting} /> },
];

/**
 * The figures of the chart as a table for screen readers, which cannot read its columns. Each links to its register;
 * the table becomes visible while one of these links has the focus, because focus has to be visible.
 */
export function CoverageTable({ meetings }: { readonly meetings: readonly MonitoredMeetingView[] }) {
  const unlessFocused = useHiddenUnlessFocused();
  return (
    <div className={unlessFocused}>
      <PlainTable
        caption="Specified agencies represented at each meeting"
        columns={COLUMNS}
        rows={meetings}
        keyOf={({ meetingId }) => meetingId}
      />
    </div>
  );
}

function Coverage({ meeting }: { readonly meeting: MonitoredMeetingView }) {
  if (meeting.coverage === null) return columnNote(meeting);
  const words = rateInFull(meeting.coverage);
  return (
    <CountLink href={registerPath(meeting)} label={`${words}: register of ${dayWords(meeting.date)}`}>
      {words}
    </CountLink>
  );
}
