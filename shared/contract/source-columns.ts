/** The columns of a spreadsheet of sources. Their order, case and blanks do not matter; others are left alone. */
import type { SourceBody } from './tracker';

export type SourceColumn = keyof SourceBody;

/** As the first row of the spreadsheet calls them. */
export const SOURCE_COLUMNS: Readonly<Record<SourceColumn, string>> = {
  name: 'Name',
  organisation: 'Organisation',
  area: 'Area',
  classification: 'Classification',
  frequency: 'Frequency',
  snaSection: 'SNA section',
  isaRequired: 'ISA required',
};

/** Without these no source can be registered. */
export const NEEDED_COLUMNS: readonly SourceColumn[] = ['name', 'organisation', 'classification', 'frequency'];
