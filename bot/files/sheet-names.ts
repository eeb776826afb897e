/** Names of the sheets of a workbook, as spreadsheet programs accept them. */
import { cut } from '../../shared/words/cut';
import { oneLine } from './text';

const LENGTH = 31;

/** The names in the same order: at most 31 characters, none of `[]:*?/\`, not empty, and each different whatever the case. */
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
  // An apostrophe must not stand at either end; "History" is a name that Excel keeps for itself.
  const trimmed = cut(allowed, LENGTH)
    .trim()
    .replace(/^'+|'+$/g, '')
    .trim();
  return trimmed === '' || trimmed.toLowerCase() === 'history' ? 'Sheet' : trimmed;
}
