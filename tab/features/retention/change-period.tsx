import { makeStyles } from '@fluentui/react-components';
import { retentionForm } from '../../../shared/forms/retention';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Form that changes the retention period. A shorter one removes more, irreversibly. */
export function ChangePeriod({ months, onClose }: { readonly months: number; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('setRetention', {
    of: retentionForm,
    initial: { months: String(months) },
    edits: true,
    onDone: ({ words }) => {
      onClose();
      toast(`Names are kept for ${words} now.`);
    },
  });
  return (
    <FormDialog title="How long names are kept" form={form} submitLabel={retentionForm.submit} onClose={onClose}>
      <p className={styles.words}>
        With a shorter period more is removed, from tomorrow on. It cannot be undone, not even by a longer period.
      </p>
      <FormFields form={form} />
    </FormDialog>
  );
}
