import type { MeetingView } from '../../../../shared/contract/meetings';
import { cancelMeetingForm } from '../../../../shared/forms/meetings';
import { ReasonDialog } from '../../../components/reason-dialog';
import { dayWords } from '../../../lib/dates';
import { cancellationEffect } from '../meeting-words';

/** Form that cancels a meeting. Shows the effect on later meetings before it asks for the reason. */
export function CancelMeeting({ meeting, onClose }: { readonly meeting: MeetingView; readonly onClose: () => void }) {
  const day = dayWords(meeting.date);
  return (
    <ReasonDialog
      route="cancelMeeting"
      params={{ meetingId: meeting.meetingId }}
      of={cancelMeetingForm}
      title={`Cancel the meeting of ${day}`}
      submitLabel={cancelMeetingForm.submit}
      cancelLabel="Keep the meeting"
      done={() => `The meeting of ${day} is cancelled.`}
      onClose={onClose}
    >
      <span>{cancellationEffect(meeting)}</span>
    </ReasonDialog>
  );
}
