/** A row with its one-based number in the file. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}
