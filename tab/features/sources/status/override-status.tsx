import { makeStyles, tokens } from '@fluentui/react-components';
import { LIMITS } from '../../../../shared/contract/limits';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { RAG_WORDS } from '../../../../shared/domain/tracker/words';
import { DayField, SelectField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { dayWords } from '../../../lib/dates';
import { ByTheRules } from './override-note';

const useStyles = makeStyles({ words: { margin: 0, color: tokens.colorNeutralForeground2 } });

const SETTABLE = ['green', 'amber', 'red', 'grey'] as const;

/** The VRU sets the status by hand, with a reason and a last day. What the rules say stays beside it. */
export function OverrideStatus({ page, onClose }: { readonly page: SourcePageView; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const { source, today, lastOverrideDay } = page;
  const form = useForm('overrideRag', {
    initial: { rag: '', reason: '', until: '' },
    params: { sourceId: source.id },
    toBody: (values) => values,
    onDone: (answer) => {
      onClose();
      toast(`${source.name} is set to ${RAG_WORDS[answer.source.rag].toLowerCase()}.`);
    },
  });
  return (
    <FormDialog
      title={`Override the status of ${source.name}`}
      form={form}
      fields={['rag', 'reason', 'until']}
      submitLabel="Override the status"
      onClose={onClose}
    >
      <ByTheRules source={source} />
      <p className={styles.words}>An override is counted, and shown wherever the status is.</p>
      <SelectField
        form={form}
        name="rag"
        label="Status"
        placeholder="Choose"
        options={SETTABLE.map((rag) => ({ value: rag, label: RAG_WORDS[rag] }))}
      />
      <TextField form={form} name="reason" label="Reason" limit={LIMITS.reason} multiline hint="Everybody sees it." />
      <DayField
        form={form}
        name="until"
        label="Last day"
        hint={`${dayWords(lastOverrideDay)} at the latest; then the rules decide again.`}
        from={today}
        to={lastOverrideDay}
      />
    </FormDialog>
  );
}
