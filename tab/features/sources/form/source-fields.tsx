/** The inputs that describe a source, the same when it is added and when it is edited. */
import type { ChoiceView } from '../../../../shared/contract/actions';
import { LIMITS } from '../../../../shared/contract/limits';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from '../../../../shared/domain/tracker/words';
import { ChoiceField, SelectField, TextField } from '../../../components/fields';
import type { Form } from '../../../components/use-form';
import type { SourceValues } from './source-values';

const AGREEMENT = [
  { value: 'no', label: 'Not required' },
  { value: 'yes', label: 'Required' },
];

function choices(words: Readonly<Record<string, string>>): readonly ChoiceView[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

interface SourceFieldsProps {
  readonly form: Form<SourceValues>;
  readonly organisations: readonly ChoiceView[];
  /** What other sources say, to choose from. */
  readonly areas: readonly string[];
  readonly snaSections: readonly string[];
}

export function SourceFields({ form, organisations, areas, snaSections }: SourceFieldsProps) {
  return (
    <>
      <TextField form={form} name="name" label="Name" limit={LIMITS.sourceName} />
      <ChoiceField form={form} name="organisation" label="Organisation" options={organisations} />
      <TextField
        form={form}
        name="area"
        label="Area"
        limit={LIMITS.area}
        required={false}
        hint="The part of the partnership’s area that the data covers."
        suggestions={areas}
      />
      <SelectField form={form} name="classification" label="Classification" options={choices(CLASSIFICATION_WORDS)} />
      <SelectField form={form} name="frequency" label="Frequency" options={choices(FREQUENCY_WORDS)} />
      <TextField
        form={form}
        name="snaSection"
        label="SNA section"
        limit={LIMITS.snaSection}
        required={false}
        hint="The section of the Strategic Needs Assessment that it feeds."
        suggestions={snaSections}
      />
      <SelectField form={form} name="isaRequired" label="Information sharing agreement" options={AGREEMENT} />
    </>
  );
}
