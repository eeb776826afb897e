/** What only the organisation that runs the app can say on the public pages. Null: it has not said it yet, and the page shows a blank. */
import type { Piece } from './document';

export interface Deployer {
  /** The data controller, as people write to it. */
  readonly controller: string | null;
  /** How its data protection officer is reached. */
  readonly dataProtectionContact: string | null;
  /** Where somebody reports a problem with the app, also one of accessibility. */
  readonly appContact: string | null;
  /** Under the UK GDPR. */
  readonly lawfulBasis: string | null;
  /** Where server and storage run. */
  readonly dataRegion: string | null;
  /** How long records are kept. */
  readonly retention: string | null;
}

/** Nothing said yet. */
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

/** What the deployer said, or the marked blank. */
export function said(deployer: Deployer, what: keyof Deployer): Piece {
  return { given: deployer[what], blank: BLANKS[what] };
}
