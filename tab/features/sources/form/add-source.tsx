import type { TrackerView } from '../../../../shared/contract/tracker';
import { sourceForm } from '../../../../shared/forms/sources';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { SourceFields } from './source-fields';
import { NEW_SOURCE } from './source-values';

/** Form of a new source in the tracker: its description and its provider, never the data itself. */
export function AddSource({ tracker, onClose }: { readonly tracker: TrackerView; readonly onClose: () => void }) {
  const toast = useToast();
  const form = useForm('registerSource', {
    of: sourceForm,
    initial: NEW_SOURCE,
    onDone: ({ name }) => {
      onClose();
      toast(`${name} is in the tracker.`);
    },
  });
  return (
    <FormDialog title="Add a data source" form={form} submitLabel={sourceForm.submit.add} onClose={onClose}>
      <SourceFields
        form={form}
        organisations={tracker.organisations}
        areas={tracker.areas}
        snaSections={tracker.snaSections}
      />
    </FormDialog>
  );
}
