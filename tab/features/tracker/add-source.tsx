import { LIMITS } from '../../../shared/contract/limits';
import type { TrackerView } from '../../../shared/contract/tracker';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from '../../../shared/domain/tracker/words';
import { ChoiceField, SelectField, TextField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../components/say';
import { useForm } from '../../components/use-form';

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** A new source in the tracker: what it is and who provides it, never the data itself. */
export function AddSource({ tracker, onClose }: { readonly tracker: TrackerView; readonly onClose: () => void }) {
  const say = useSay();
  const form = useForm('registerSource', {
    initial: { name: '', organisation: '', classification: 'aggregate', frequency: 'quarterly' },
    toBody: (values) => values,
    onDone: ({ name }) => {
      onClose();
      say(`${name} is in the tracker.`);
    },
  });
  return (
    <FormDialog
      title="Add a data source"
      form={form}
      fields={Object.keys(form.values)}
      submitLabel="Add data source"
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" limit={LIMITS.sourceName} />
      <ChoiceField form={form} name="organisation" label="Organisation" options={tracker.organisations} />
      <SelectField form={form} name="classification" label="Classification" options={choices(CLASSIFICATION_WORDS)} />
      <SelectField form={form} name="frequency" label="Frequency" options={choices(FREQUENCY_WORDS)} />
    </FormDialog>
  );
}
