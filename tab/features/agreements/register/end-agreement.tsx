import type { AgreementView } from '../../../../shared/contract/agreements';
import { LIMITS } from '../../../../shared/contract/limits';
import { DayField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';

interface EndAgreementProps {
  readonly agreement: AgreementView;
  readonly onClose: () => void;
}

/** An agreement that ends before its time; it stays in the register. */
export function EndAgreement({ agreement, onClose }: EndAgreementProps) {
  const toast = useToast();
  const { today } = useMe();
  const form = useForm('endAgreement', {
    initial: { on: today, reason: '' },
    params: { agreementId: agreement.id },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast(`${agreement.title} is ended.`);
    },
  });
  return (
    <FormDialog
      title={`End ${agreement.title}`}
      form={form}
      fields={['on', 'reason']}
      submitLabel="End the agreement"
      cancelLabel="Keep it"
      onClose={onClose}
    >
      <span>
        It stays in the register. An ended agreement cannot be taken up again; register the new one beside it.
      </span>
      <DayField form={form} name="on" label="Last day on which it held" to={today} />
      <TextField form={form} name="reason" label="Reason" limit={LIMITS.reason} multiline />
    </FormDialog>
  );
}
