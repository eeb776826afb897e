import { makeStyles, tokens } from '@fluentui/react-components';
import type { BarrierView } from '../../../shared/contract/barriers';
import { LIMITS } from '../../../shared/contract/limits';
import { PROMISE_DAYS } from '../../../shared/domain/tracker/answering';
import { DayField, SelectField, TextField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { useMe, useOnce } from '../../components/session';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { daysAfter } from '../../lib/dates';

const useStyles = makeStyles({ words: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface BarrierFormProps {
  readonly barrier: BarrierView;
  readonly onClose: () => void;
}

/** What came of a barrier, the agreement that resolved it, and by when the data is expected where a request waits. */
export function ResolveBarrier({ barrier, onClose }: BarrierFormProps) {
  const styles = useStyles();
  const toast = useToast();
  const { today } = useMe();
  const register = useOnce('agreements', {});
  const form = useForm('resolveBarrier', {
    initial: { outcome: '', agreement: '', expected: '' },
    params: { sourceId: barrier.sourceId, barrierId: barrier.id },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast(`The barrier to ${barrier.source} is resolved.`);
    },
  });
  const agreements = (register.data?.agreements ?? []).filter(({ status }) => status !== 'ended');
  return (
    <FormDialog
      title={`Resolve the barrier to ${barrier.source}`}
      form={form}
      fields={['outcome', 'agreement', 'expected']}
      submitLabel="Resolve the barrier"
      onClose={onClose}
    >
      <p className={styles.words}>{[barrier.words, barrier.note].filter((words) => words !== '').join(': ')}</p>
      <TextField form={form} name="outcome" label="Outcome" limit={LIMITS.note} multiline />
      <SelectField
        form={form}
        name="agreement"
        label="Agreement that came of it"
        required={false}
        placeholder="None"
        options={agreements.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {barrier.awaited && (
        <DayField
          form={form}
          name="expected"
          label="The data is expected by"
          hint={`A request waits for it. Within ${PROMISE_DAYS} days.`}
          from={daysAfter(today, 1)}
          to={daysAfter(today, PROMISE_DAYS)}
        />
      )}
    </FormDialog>
  );
}
