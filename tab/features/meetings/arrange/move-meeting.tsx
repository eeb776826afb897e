import type { MeetingView } from '../../../../shared/contract/meetings';
import { moveMeetingForm } from '../../../../shared/forms/meetings';
import { monthWords } from '../../../../shared/words/dates';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { dayWords } from '../../../lib/dates';

/** Form that moves one meeting to another day, time or place. The reason is visible to everybody. */
export function MoveMeeting({ meeting, onClose }: { readonly meeting: MeetingView; readonly onClose: () => void }) {
  const toast = useToast();
  const { today } = useMe();
  const form = useForm('moveMeeting', {
    of: moveMeetingForm,
    initial: {
      date: meeting.date,
      startsAt: meeting.startsAt,
      minutes: String(meeting.minutes),
      place: meeting.place ?? '',
    },
    edits: true,
    params: { meetingId: meeting.meetingId },
    onDone: (_, { date, startsAt }) => {
      onClose();
      toast(`The meeting is on ${dayWords(date)} at ${startsAt}.`);
    },
  });
  return (
    <FormDialog
      title={`Move the meeting of ${dayWords(meeting.date)}`}
      form={form}
      submitLabel={moveMeetingForm.submit}
      onClose={onClose}
    >
      <FormFields
        form={form}
        view={{
          date: {
            hint: `The meeting of ${monthWords(meeting.meetingId)}: a working day between the meetings before and after it.`,
            from: today,
          },
        }}
      />
    </FormDialog>
  );
}
