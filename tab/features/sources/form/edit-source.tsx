import type { SourcePageView } from '../../../../shared/contract/tracker';
import { FormDialog } from '../../../components/form-dialog';
import { useOnce } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { SourceFields } from './source-fields';
import { sourceBody, valuesOf } from './source-values';

/** Another description of the source. What changed stands in its history. */
export function EditSource({ page, onClose }: { readonly page: SourcePageView; readonly onClose: () => void }) {
  const toast = useToast();
  const { source, organisations } = page;
  const tracker = useOnce('tracker', {});
  const initial = valuesOf(source);
  const form = useForm('editSource', {
    initial,
    params: { sourceId: source.id },
    toBody: sourceBody,
    onDone: (answer) => {
      onClose();
      toast(`${answer.source.name} is changed.`);
    },
  });
  return (
    <FormDialog
      title={`Edit ${source.name}`}
      form={form}
      fields={Object.keys(initial)}
      submitLabel="Save changes"
      onClose={onClose}
    >
      <SourceFields
        form={form}
        organisations={organisations}
        areas={tracker.data?.areas ?? []}
        snaSections={tracker.data?.snaSections ?? []}
      />
    </FormDialog>
  );
}
