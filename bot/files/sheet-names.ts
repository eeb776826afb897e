/** Names for the sheets of a workbook that spreadsheet programs accept. */
import { cut } from '../../shared/words/cut';
import { oneLine } from './text';

const LENGTH = 31;

/**
 * Returns valid names in the same order: at most 31 characters, none of `[]:*?/\`, not empty, and unique regardless of
 * case.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const valid = validName(name);
    let result = valid;
    for (let count = 2; taken.has(result.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      result = cut(valid, LENGTH - suffix.length).trim() + suffix;
    }
    taken.add(result.toLowerCase());
    return result;
  });
}

function validName(name: string): string {
  const allowed = oneLine(name.replace(/[[\]:*?/\\]/g, ' '));
  // An apostrophe is not allowed at either end; Excel reserves the name "History".
  const trimmed = cut(allowed, LENGTH)
    .trim()
    .replace(/^'+|'+$/g, '')
    .trim();
  return trimmed === '' || trimmed.toLowerCase() === 'history' ? 'Sheet' : trimmed;
}
