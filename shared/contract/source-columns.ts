/**
 * The columns of a spreadsheet of sources. Their order, letter case and spaces do not matter; other columns are
 * ignored.
 */
import type { SourceBody } from './tracker';

export type SourceColumn = keyof SourceBody;

/** The headings in the first row of the spreadsheet. */
export const SOURCE_COLUMNS: Readonly<Record<SourceColumn, string>> = {
  name: 'Name',
  organisation: 'Organisation',
  area: 'Area',
  classification: 'Classification',
  frequency: 'Frequency',
  snaSection: 'SNA section',
  isaRequired: 'ISA required',
};

/** Required columns: no source can be registered without these. */
export const NEEDED_COLUMNS: readonly SourceColumn[] = ['name', 'organisation', 'classification', 'frequency'];
