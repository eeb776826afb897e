import type { MonitoredMeetingView } from '../../../../shared/contract/monitoring';
import { Day } from '../../../components/day';
import { OpensPage, useUnlessFocused } from '../../../components/opens';
import { dayWords } from '../../../lib/dates';
import { rateInFull } from '../../../lib/words';
import { columnNote, registerPath } from './cell-words';

/**
 * The figures of the chart for a screen reader, which cannot see columns. Each opens into its register; while the keyboard is on
 * one of these links, the table is seen, because a focus has to be.
 */
export function CoverageTable({ meetings }: { readonly meetings: readonly MonitoredMeetingView[] }) {
  const unlessFocused = useUnlessFocused();
  return (
    <div className={unlessFocused}>
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
              <td>
                {meeting.coverage === null ? (
                  columnNote(meeting)
                ) : (
                  <OpensPage
                    href={registerPath(meeting)}
                    label={`${rateInFull(meeting.coverage)}: register of ${dayWords(meeting.date)}`}
                  >
                    {rateInFull(meeting.coverage)}
                  </OpensPage>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
