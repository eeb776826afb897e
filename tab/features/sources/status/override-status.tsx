import { makeStyles, tokens } from '@fluentui/react-components';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { RAG_WORDS } from '../../../../shared/domain/tracker/words';
import { overrideForm } from '../../../../shared/forms/sources';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { dayWords } from '../../../lib/dates';
import { ByTheRules } from './override-note';

const useStyles = makeStyles({ words: { margin: 0, color: tokens.colorNeutralForeground2 } });

/**
 * Form with which the VRU overrides the status, with a reason and a last day. The status by the rules stays visible.
 */
export function OverrideStatus({ page, onClose }: { readonly page: SourcePageView; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const { source, today, lastOverrideDay } = page;
  const form = useForm('overrideRag', {
    of: overrideForm,
    params: { sourceId: source.id },
    onDone: (answer) => {
      onClose();
      toast(`${source.name} is set to ${RAG_WORDS[answer.source.rag].toLowerCase()}.`);
    },
  });
  return (
    <FormDialog
      title={`Override the status of ${source.name}`}
      form={form}
      submitLabel={overrideForm.submit}
      onClose={onClose}
    >
      <ByTheRules source={source} />
      <p className={styles.words}>An override is counted, and shown wherever the status is.</p>
      <FormFields
        form={form}
        view={{
          until: {
            hint: `${dayWords(lastOverrideDay)} at the latest; then the rules decide again.`,
            from: today,
            to: lastOverrideDay,
          },
        }}
      />
    </FormDialog>
  );
}
