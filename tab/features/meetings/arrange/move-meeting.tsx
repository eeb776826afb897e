import { LIMITS } from '../../../../shared/contract/limits';
import type { MeetingView } from '../../../../shared/contract/meetings';
import { DayField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { dayWords } from '../../../lib/dates';
import { monthWords } from '../meeting-words';
import { edgesOf } from '../year/months';
import { TimeFields } from './time-fields';

/** Another day, time or place for one meeting. Everybody sees why. */
export function MoveMeeting({ meeting, onClose }: { readonly meeting: MeetingView; readonly onClose: () => void }) {
  const toast = useToast();
  const { today } = useMe();
  const { first, last } = edgesOf(meeting.meetingId);
  const form = useForm('moveMeeting', {
    initial: {
      date: meeting.date,
      startsAt: meeting.startsAt,
      minutes: String(meeting.minutes),
      place: meeting.place ?? '',
      reason: '',
    },
    params: { meetingId: meeting.meetingId },
    toBody: (values) => values,
    onDone: (_, { date, startsAt }) => {
      onClose();
      toast(`The meeting is on ${dayWords(date)} at ${startsAt}.`);
    },
  });
  return (
    <FormDialog
      title={`Move the meeting of ${dayWords(meeting.date)}`}
      form={form}
      fields={['date', 'startsAt', 'minutes', 'place', 'reason']}
      submitLabel="Move the meeting"
      cancelLabel="Leave it"
      onClose={onClose}
    >
      <DayField
        form={form}
        name="date"
        label="Day"
        hint={`There is one meeting a month: a working day of ${monthWords(meeting.meetingId)}.`}
        from={today.startsWith(meeting.meetingId) ? today : first}
        to={last}
      />
      <TimeFields form={form} />
      <TextField
        form={form}
        name="place"
        label="Place"
        required={false}
        limit={LIMITS.place}
        hint="A room or an address, where there is one."
      />
      <TextField form={form} name="reason" label="Reason" limit={LIMITS.reason} hint="Everybody sees it." />
    </FormDialog>
  );
}
