import { formatReviewForm } from '../../../../shared/forms/meetings';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { daysAfter } from '../../../lib/dates';

/** Form that logs a review held today or earlier: its outcome, and when the next one is due. */
export function LogReview({ onClose }: { readonly onClose: () => void }) {
  const toast = useToast();
  const { today } = useMe();
  const form = useForm('logFormatReview', {
    of: formatReviewForm,
    initial: { heldOn: today },
    onDone: () => {
      onClose();
      toast('The review is logged.');
    },
  });
  return (
    <FormDialog
      title="Log the review of frequency and format"
      form={form}
      submitLabel={formatReviewForm.submit}
      onClose={onClose}
    >
      <FormFields form={form} view={{ heldOn: { to: today }, nextDue: { from: daysAfter(today, 1) } }} />
    </FormDialog>
  );
}
