/** What the form of a source begins with. */
import type { SourceView } from '../../../../shared/contract/tracker';
import type { Entries } from '../../../../shared/forms/form';
import type { sourceForm } from '../../../../shared/forms/sources';

export type SourceEntries = Entries<typeof sourceForm>;

/** Most sources are counts by quarter. */
export const NEW_SOURCE = { classification: 'aggregate', frequency: 'quarterly' } as const;

/** A source as it is now. */
export function entriesOf(source: SourceView): SourceEntries {
  const { name, organisationId: organisation, area, classification, frequency, snaSection, isaRequired } = source;
  return { name, organisation, area, classification, frequency, snaSection, isaRequired };
}
