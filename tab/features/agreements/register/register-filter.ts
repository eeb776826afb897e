/**
 * Filter of the register of agreements, kept in the address: each number leads to exactly the agreements that it
 * counts.
 */
import type { AgreementView } from '../../../../shared/contract/agreements';
import { counted } from '../../../lib/words';

/** What a number of the register counts. */
export type AgreementFigure = 'in_force' | 'agreed' | 'in_negotiation' | 'to_be_novated' | 'overdue' | 'soon';

interface Counting {
  readonly words: (count: number) => string;
  /** Whether it is shown even if the count is 0. */
  readonly always: boolean;
  readonly fits: (agreement: AgreementView) => boolean;
}

const COUNTINGS: Readonly<Record<AgreementFigure, Counting>> = {
  in_force: { words: (count) => `${count} in force`, always: true, fits: ({ status }) => status === 'in_force' },
  agreed: { words: (count) => `${count} beginning later`, always: false, fits: ({ status }) => status === 'agreed' },
  in_negotiation: {
    words: (count) => `${count} in negotiation`,
    always: true,
    fits: ({ status }) => status === 'in_negotiation',
  },
  to_be_novated: {
    words: (count) => `${count} to be novated, the day passed`,
    always: false,
    fits: ({ status }) => status === 'to_be_novated',
  },
  overdue: {
    words: (count) => `${counted(count, 'review')} overdue`,
    always: false,
    fits: ({ reviewDue }) => reviewDue === 'overdue',
  },
  soon: {
    words: (count) => `${counted(count, 'review')} due within three months`,
    always: false,
    fits: ({ reviewDue }) => reviewDue === 'soon',
  },
};

const ALL = Object.keys(COUNTINGS) as readonly AgreementFigure[];

/**
 * Returns the figure that the address names under `agreements`; null (every agreement) if it names none or an unknown
 * one.
 */
export function agreementFigureOf(asked: string | null): AgreementFigure | null {
  return ALL.find((known) => known === asked) ?? null;
}

/** Returns the agreements that a figure counts, in their order; null: all of them. */
export function agreementsIn(live: readonly AgreementView[], shown: AgreementFigure | null): readonly AgreementView[] {
  return shown === null ? live : live.filter(COUNTINGS[shown].fits);
}

interface RegisterNumber {
  readonly key: AgreementFigure;
  readonly count: number;
  /** "1 review overdue". */
  readonly words: string;
}

/** Returns the numbers of the register: "4 in force", "1 in negotiation", "1 review overdue". */
export function registerNumbers(live: readonly AgreementView[]): readonly RegisterNumber[] {
  return ALL.map((key) => {
    const { length } = agreementsIn(live, key);
    return { key, count: length, words: COUNTINGS[key].words(length) };
  }).filter(({ key, count }) => count > 0 || COUNTINGS[key].always);
}
