/** The inputs that describe a source, the same when it is added and when it is edited. */
import type { ChoiceView } from '../../../../shared/contract/actions';
import { FormFields } from '../../../components/form-fields';
import type { FormState } from '../../../components/use-form';
import type { SourceEntries } from './source-values';

interface SourceFieldsProps {
  readonly form: FormState<SourceEntries>;
  readonly organisations: readonly ChoiceView[];
  /** What other sources say, to choose from. */
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
