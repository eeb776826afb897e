/** Fields that describe a source, for adding and for editing. */
import type { ChoiceView } from '../../../../shared/contract/actions';
import { FormFields } from '../../../components/form-fields';
import type { FormState } from '../../../components/use-form';
import type { SourceEntries } from './source-values';

interface SourceFieldsProps {
  readonly form: FormState<SourceEntries>;
  readonly organisations: readonly ChoiceView[];
  /** Values used by other sources, offered as suggestions. */
  readonly areas: readonly string[];
  readonly snaSections: readonly string[];
}

export function SourceFields({ form, organisations, areas, snaSections }: SourceFieldsProps) {
  return (
    <FormFields
      form={form}
      view={{
        organisation: { options: organisations },
        area: { suggestions: areas },
        snaSection: { suggestions: snaSections },
      }}
    />
  );
}
