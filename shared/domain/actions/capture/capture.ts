/**
 * Parses an action typed in one line: "Portsmouth YJS to send the Q2 return by 14 June". The result prefills the form,
 * which the person confirms. Whatever is unclear stays empty, with a hint, and no word is lost.
 */
import type { IsoDate } from '../../calendar/dates';
import type { Standing } from '../../membership/standing';
import type { Membership } from '../../membership/types';
import { extractDue } from './due-in-line';
import type { DueContext } from './due-reading';
import { extractOwner } from './owner-in-line';

export interface CaptureContext extends DueContext {
  readonly membership: Membership;
  readonly standing: Standing;
}

export interface Captured {
  readonly text: string;
  /** Id of a held seat; empty if the owner is unclear. */
  readonly owner: string;
  readonly due: IsoDate | '';
  /** Hints about what is unclear, by field. */
  readonly said: { readonly owner?: string; readonly due?: string };
  /** Ids of the seats to choose from, if several match. */
  readonly among: readonly string[];
}

/**
 * Maximum number of characters searched for owner and date. A longer text is not a typed line: the rest is kept as
 * text.
 */
const SEARCHED = 2_000;

/** Parses a line into the fields of an action. */
export function parseActionLine(line: string, context: CaptureContext): Captured {
  const whole = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:new )?action\s*[:–-]\s*/i, '');
  const [searched, rest] = [whole.slice(0, SEARCHED), whole.slice(SEARCHED)];
  const due = extractDue(searched, context);
  const owner = extractOwner(due.rest, context);
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

/** Removes whitespace and punctuation left over around the words that were taken out. */
function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;])/g, '$1')
    .replace(/^[\s,;:.–-]+|[\s,;:–(-]+$/gu, '')
    .trim();
}
