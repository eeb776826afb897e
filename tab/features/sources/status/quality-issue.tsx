/** Something is wrong with what was supplied: raised and settled by the VRU. */
import { LIMITS } from '../../../../shared/contract/limits';
import type { SourceView } from '../../../../shared/contract/tracker';
import { TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';

interface QualityProps {
  readonly source: SourceView;
  readonly onClose: () => void;
}

export function RaiseQualityIssue({ source, onClose }: QualityProps) {
  const toast = useToast();
  const form = useForm('raiseQualityIssue', {
    initial: { note: '' },
    params: { sourceId: source.id },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast(`A quality issue is open on ${source.name}.`);
    },
  });
  return (
    <FormDialog
      title={`Quality issue with ${source.name}`}
      form={form}
      fields={['note']}
      submitLabel="Raise the issue"
      onClose={onClose}
    >
      <TextField
        form={form}
        name="note"
        label="What is wrong with the data"
        limit={LIMITS.note}
        multiline
        hint="About the data as a whole, never about a person. The source is not green until it is settled."
      />
    </FormDialog>
  );
}

interface SettleProps extends QualityProps {
  readonly note: string;
}

export function SettleQualityIssue({ source, note, onClose }: SettleProps) {
  const toast = useToast();
  const form = useForm('settleQualityIssue', {
    initial: { outcome: '' },
    params: { sourceId: source.id },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast(`The quality issue with ${source.name} is settled.`);
    },
  });
  return (
    <FormDialog
      title={`Settle the quality issue with ${source.name}`}
      form={form}
      fields={['outcome']}
      submitLabel="Settle the issue"
      onClose={onClose}
    >
      <span>{note}</span>
      <TextField form={form} name="outcome" label="What came of it" limit={LIMITS.note} multiline />
    </FormDialog>
  );
}
