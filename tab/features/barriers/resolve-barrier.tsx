import { makeStyles, tokens } from '@fluentui/react-components';
import type { BarrierView } from '../../../shared/contract/barriers';
import { PROMISE_DAYS } from '../../../shared/domain/tracker/types';
import { resolveBarrierForm } from '../../../shared/forms/barriers';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useMe, useOnce } from '../../components/session';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { daysAfter } from '../../lib/dates';

const useStyles = makeStyles({ words: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface BarrierFormProps {
  readonly barrier: BarrierView;
  readonly onClose: () => void;
}

/**
 * Form that resolves a barrier: the outcome, the agreement that resolved it and, if a request waits, the date by which
 * the data is expected.
 */
export function ResolveBarrier({ barrier, onClose }: BarrierFormProps) {
  const styles = useStyles();
  const toast = useToast();
  const { today } = useMe();
  const register = useOnce('agreements', {});
  const form = useForm('resolveBarrier', {
    of: resolveBarrierForm,
    hidden: barrier.awaited ? [] : ['expected'],
    params: { sourceId: barrier.sourceId, barrierId: barrier.id },
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
      submitLabel={resolveBarrierForm.submit}
      onClose={onClose}
    >
      <p className={styles.words}>{[barrier.words, barrier.note].filter((words) => words !== '').join(': ')}</p>
      <FormFields
        form={form}
        view={{
          agreement: { options: agreements.map(({ id, title }) => ({ value: id, label: title })) },
          expected: { required: true, from: daysAfter(today, 1), to: daysAfter(today, PROMISE_DAYS) },
        }}
      />
    </FormDialog>
  );
}
