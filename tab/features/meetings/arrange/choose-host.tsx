import { makeStyles } from '@fluentui/react-components';
import type { MeetingsView, MeetingView } from '../../../../shared/contract/meetings';
import { chooseHostForm } from '../../../../shared/forms/meetings';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { dayWords } from '../../../lib/dates';
import { hostOptions } from './host-options';

const useStyles = makeStyles({ words: { margin: 0 } });

interface ChooseHostProps {
  readonly meeting: MeetingView;
  readonly data: MeetingsView;
  readonly onClose: () => void;
}

/** Form with which the chair chooses a host other than the rotation's. */
export function ChooseHost({ meeting, data, onClose }: ChooseHostProps) {
  const styles = useStyles();
  const toast = useToast();
  const options = hostOptions(meeting);
  const others = options.some(({ value }) => value !== meeting.host?.organisationId);
  const form = useForm('chooseHost', {
    of: chooseHostForm,
    initial: { organisation: meeting.host?.organisationId ?? '' },
    edits: true,
    params: { meetingId: meeting.meetingId },
    onDone: (_, { organisation }) => {
      const host = data.rotation.hosts.find(({ organisationId }) => organisationId === organisation);
      onClose();
      toast(`${host?.organisation ?? 'The organisation'} hosts on ${dayWords(meeting.date)}.`);
    },
  });
  return (
    <FormDialog
      title={`Host on ${dayWords(meeting.date)}`}
      form={form}
      submitLabel={chooseHostForm.submit}
      ready={others}
      onClose={onClose}
    >
      {!others ? (
        <p className={styles.words}>No other organisation can host this meeting.</p>
      ) : (
        <>
          {meeting.host !== null && (
            <p className={styles.words}>
              At present: {meeting.host.organisation}. All stand in the order of their turn.
            </p>
          )}
          <FormFields form={form} view={{ organisation: { options } }} />
        </>
      )}
    </FormDialog>
  );
}
