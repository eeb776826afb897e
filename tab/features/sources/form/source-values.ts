/** What the form of a source holds. */
import type { SourceView } from '../../../../shared/contract/tracker';

export type SourceValues = Readonly<
  Record<'name' | 'organisation' | 'area' | 'classification' | 'frequency' | 'snaSection' | 'isaRequired', string>
>;

export const NEW_SOURCE: SourceValues = {
  name: '',
  organisation: '',
  area: '',
  classification: 'aggregate',
  frequency: 'quarterly',
  snaSection: '',
  isaRequired: 'no',
};

/** What a source's form begins with. */
export function valuesOf(source: SourceView): SourceValues {
  const { name, organisationId: organisation, area, classification, frequency, snaSection, isaRequired } = source;
  return { name, organisation, area, classification, frequency, snaSection, isaRequired: isaRequired ? 'yes' : 'no' };
}

/** What the form sends; the server checks it. */
export function sourceBody(
  values: SourceValues,
): Omit<SourceValues, 'isaRequired'> & { readonly isaRequired: boolean } {
  return { ...values, isaRequired: values.isaRequired === 'yes' };
}
