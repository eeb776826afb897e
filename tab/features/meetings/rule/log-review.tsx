import { LIMITS } from '../../../../shared/contract/limits';
import { DayField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { daysAfter } from '../../../lib/dates';

/** The review was held today: what came out of it, and when the next one is due. */
export function LogReview({ onClose }: { readonly onClose: () => void }) {
  const toast = useToast();
  const { today } = useMe();
  const form = useForm('logFormatReview', {
    initial: { outcome: '', nextDue: '' },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast('The review is logged.');
    },
  });
  return (
    <FormDialog
      title="Log the review of frequency and format"
      form={form}
      fields={['outcome', 'nextDue']}
      submitLabel="Log the review"
      onClose={onClose}
    >
      <TextField
        form={form}
        name="outcome"
        label="Outcome"
        limit={LIMITS.reason}
        multiline
        hint="What the group decided about how often and how it meets. It is logged with today’s date."
      />
      <DayField form={form} name="nextDue" label="Next review due" from={daysAfter(today, 1)} />
    </FormDialog>
  );
}
