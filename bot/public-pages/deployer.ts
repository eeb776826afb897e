/**
 * Statements for the public pages that only the organisation that runs the app can make. Null: not given yet, and the
 * page shows a blank.
 */
import type { Piece } from './document';

export interface Deployer {
  /** The name of the data controller. */
  readonly controller: string | null;
  /** How to reach its data protection officer. */
  readonly dataProtectionContact: string | null;
  /** Where to report a problem with the app, including accessibility problems. */
  readonly appContact: string | null;
  /** The lawful basis under the UK GDPR. */
  readonly lawfulBasis: string | null;
  /** The region in which server and storage run. */
  readonly dataRegion: string | null;
  /** How long records are kept. */
  readonly retention: string | null;
}

/** No statement given yet. */
export const NOTHING_GIVEN: Deployer = {
  controller: null,
  dataProtectionContact: null,
  appContact: null,
  lawfulBasis: null,
  dataRegion: null,
  retention: null,
};

const BLANKS: Readonly<Record<keyof Deployer, string>> = {
  controller: 'name of the data controller',
  dataProtectionContact: 'how to reach the data protection officer',
  appContact: 'whom to tell of a problem with the app, and how soon they answer',
  lawfulBasis: 'lawful basis under the UK GDPR, normally Article 6(1)(e), public task',
  dataRegion: 'region in which server and storage run, such as UK South (London)',
  retention: 'how long records are kept',
};

/** Returns the deployer's statement, or the marked blank. */
export function statementOf(deployer: Deployer, what: keyof Deployer): Piece {
  return { given: deployer[what], blank: BLANKS[what] };
}
