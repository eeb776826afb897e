/**
 * An action typed in one line: "Portsmouth YJS to send the Q2 return by 14 June". It fills the form, which is confirmed; what is
 * unclear stays empty and is said, and no word is lost.
 */
import type { IsoDate } from '../../calendar/dates';
import type { Standing } from '../../membership/standing';
import type { Membership } from '../../membership/types';
import { dueIn } from './due-in-line';
import type { DueContext } from './due-reading';
import { ownerIn } from './owner-in-line';

export interface CaptureContext extends DueContext {
  readonly membership: Membership;
  readonly standing: Standing;
}

export interface Captured {
  readonly text: string;
  /** A seat that is held; empty: it is not clear whose. */
  readonly owner: string;
  readonly due: IsoDate | '';
  /** What is unclear, at the field where it belongs. */
  readonly said: { readonly owner?: string; readonly due?: string };
  /** Seats to choose the owner from, where several fit. */
  readonly among: readonly string[];
}

/** Longer text is no line that somebody types: the rest is kept, and not searched for owner and date. */
const SEARCHED = 2_000;

/** What a line says. */
export function captured(line: string, context: CaptureContext): Captured {
  const whole = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:new )?action\s*[:–-]\s*/i, '');
  const [searched, rest] = [whole.slice(0, SEARCHED), whole.slice(SEARCHED)];
  const due = dueIn(searched, context);
  const owner = ownerIn(due.rest, context);
  return {
    text: tidied(owner.rest + rest),
    owner: owner.found?.seatId ?? '',
    due: due.day ?? '',
    said: {
      ...(owner.found === null || owner.found.said === '' ? {} : { owner: owner.found.said }),
      ...(due.said === undefined ? {} : { due: due.said }),
    },
    among: owner.found?.among ?? [],
  };
}

/** Without what is left standing around the words that were taken out. */
function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;])/g, '$1')
    .replace(/^[\s,;:.–-]+|[\s,;:–(-]+$/gu, '')
    .trim();
}
