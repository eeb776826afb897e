/** Entries of a source's form. */
import type { SourceView } from '../../../../shared/contract/tracker';
import type { Entries } from '../../../../shared/forms/form';
import type { sourceForm } from '../../../../shared/forms/sources';

export type SourceEntries = Entries<typeof sourceForm>;

/** Defaults: most sources are counts by quarter. */
export const NEW_SOURCE = { classification: 'aggregate', frequency: 'quarterly' } as const;

/** Returns the entries for an existing source. */
export function entriesOf(source: SourceView): SourceEntries {
  const { name, organisationId: organisation, area, classification, frequency, snaSection, isaRequired } = source;
  return { name, organisation, area, classification, frequency, snaSection, isaRequired };
}
