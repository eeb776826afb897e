import type { MonitoredMeetingView } from '../../../../shared/contract/monitoring';
import { Day } from '../../../components/day';
import { useHidden } from '../../../components/hidden';
import { rateInFull } from '../../../lib/words';
import { columnNote } from './cell-words';

/** The figures of the chart for a screen reader, which cannot see columns. */
export function CoverageTable({ meetings }: { readonly meetings: readonly MonitoredMeetingView[] }) {
  const { hidden } = useHidden();
  return (
    <div className={hidden}>
      <table>
        <caption>Specified agencies represented at each meeting</caption>
        <thead>
          <tr>
            <th scope="col">Meeting</th>
            <th scope="col">Represented</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr key={meeting.meetingId}>
              <th scope="row">
                <Day date={meeting.date} />
              </th>
              <td>{meeting.coverage === null ? columnNote(meeting) : rateInFull(meeting.coverage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
