import { makeStyles } from '@fluentui/react-components';
import { LIMITS } from '../../../../shared/contract/limits';
import type { MeetingView } from '../../../../shared/contract/meetings';
import { TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { dayWords } from '../../../lib/dates';
import { whatPassesOn } from '../meeting-words';

const useStyles = makeStyles({ words: { margin: 0 } });

/** The meeting does not take place. Says what passes on before it asks for the reason. */
export function CancelMeeting({ meeting, onClose }: { readonly meeting: MeetingView; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('cancelMeeting', {
    initial: { reason: '' },
    params: { meetingId: meeting.meetingId },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast(`The meeting of ${dayWords(meeting.date)} is cancelled.`);
    },
  });
  return (
    <FormDialog
      title={`Cancel the meeting of ${dayWords(meeting.date)}`}
      form={form}
      fields={['reason']}
      submitLabel="Cancel the meeting"
      cancelLabel="Keep it"
      onClose={onClose}
    >
      <p className={styles.words}>{whatPassesOn(meeting)}</p>
      <TextField form={form} name="reason" label="Reason" limit={LIMITS.reason} multiline hint="Everybody sees it." />
    </FormDialog>
  );
}
