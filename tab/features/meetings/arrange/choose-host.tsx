import { makeStyles } from '@fluentui/react-components';
import { LIMITS } from '../../../../shared/contract/limits';
import type { MeetingsView, MeetingView } from '../../../../shared/contract/meetings';
import { SelectField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
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

/** The chair chooses who hosts, other than the rotation would. */
export function ChooseHost({ meeting, data, onClose }: ChooseHostProps) {
  const styles = useStyles();
  const toast = useToast();
  const options = hostOptions(meeting);
  const form = useForm('chooseHost', {
    initial: { organisation: '', reason: '' },
    params: { meetingId: meeting.meetingId },
    toBody: (values) => values,
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
      fields={['organisation', 'reason']}
      submitLabel="Choose this host"
      cancelLabel="Leave it"
      ready={options.length > 0}
      onClose={onClose}
    >
      {options.length === 0 ? (
        <p className={styles.words}>No other organisation can host this meeting.</p>
      ) : (
        <>
          {meeting.host !== null && (
            <p className={styles.words}>
              At present: {meeting.host.organisation}. The others stand in the order of their turn.
            </p>
          )}
          <SelectField
            form={form}
            name="organisation"
            label="Organisation"
            options={options}
            placeholder="Choose an organisation"
          />
          <TextField
            form={form}
            name="reason"
            label="Reason"
            limit={LIMITS.reason}
            multiline
            hint="Everybody sees it."
          />
        </>
      )}
    </FormDialog>
  );
}
