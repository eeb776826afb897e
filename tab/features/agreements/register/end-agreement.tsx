import type { AgreementView } from '../../../../shared/contract/agreements';
import { endAgreementForm } from '../../../../shared/forms/agreements';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';

interface EndAgreementProps {
  readonly agreement: AgreementView;
  readonly onClose: () => void;
}

/** Form that ends an agreement before its expiry; it stays in the register. */
export function EndAgreement({ agreement, onClose }: EndAgreementProps) {
  const toast = useToast();
  const { today } = useMe();
  const form = useForm('endAgreement', {
    of: endAgreementForm,
    initial: { on: today },
    params: { agreementId: agreement.id },
    onDone: () => {
      onClose();
      toast(`${agreement.title} is ended.`);
    },
  });
  return (
    <FormDialog title={`End ${agreement.title}`} form={form} submitLabel={endAgreementForm.submit} onClose={onClose}>
      <span>
        It stays in the register. An ended agreement cannot be taken up again; register the new one beside it.
      </span>
      <FormFields form={form} view={{ on: { to: today } }} />
    </FormDialog>
  );
}
