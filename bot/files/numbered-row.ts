/** A row with its number in the file, counted from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}
