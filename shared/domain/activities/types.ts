/**
 * The activities of the Theory of Change that the group delivers: ten, under nine numbers that are never renumbered.
 */
export interface Activity {
  /** "2.a" … "2.i"; the two under 2.g are "2.g(i)" and "2.g(ii)". */
  readonly number: string;
  readonly summary: string;
}
