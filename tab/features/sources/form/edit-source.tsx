import type { SourcePageView } from '../../../../shared/contract/tracker';
import { sourceForm } from '../../../../shared/forms/sources';
import { FormDialog } from '../../../components/form-dialog';
import { useOnce } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { SourceFields } from './source-fields';
import { entriesOf } from './source-values';

/** Form that edits a source. Changes are recorded in its history. */
export function EditSource({ page, onClose }: { readonly page: SourcePageView; readonly onClose: () => void }) {
  const toast = useToast();
  const { source, organisations } = page;
  const tracker = useOnce('tracker', {});
  const form = useForm('editSource', {
    of: sourceForm,
    initial: entriesOf(source),
    edits: true,
    params: { sourceId: source.id },
    onDone: (answer) => {
      onClose();
      toast(`${answer.source.name} is changed.`);
    },
  });
  return (
    <FormDialog title={`Edit ${source.name}`} form={form} submitLabel={sourceForm.submit.edit} onClose={onClose}>
      <SourceFields
        form={form}
        organisations={organisations}
        areas={tracker.data?.areas ?? []}
        snaSections={tracker.data?.snaSections ?? []}
      />
    </FormDialog>
  );
}
