/**
 * Checks of how a setting is written, before its value is validated. They detect copying mistakes that would otherwise
 * surface only as "is not a GUID".
 */

const QUOTES = /^["'`“”‘’]|["'`“”‘’]$/;
/** Matches a value of at least eight characters that is repeated; a shorter repetition may be intended. */
const TWICE = /^(.{8,}?)[\s,;]*\1$/s;

export type CopyMistake = 'quoted' | 'blank' | 'twice';

const SLIPS: Readonly<Record<CopyMistake, string>> = {
  quoted: 'has a quotation mark before or after it: take it out',
  blank: 'has a blank before or after it: take it out',
  twice: 'says the same twice: give it once',
};

/**
 * Returns what is wrong with how a value is written, to follow the name of its setting in a sentence; null if nothing
 * is.
 *
 * @param looked the mistakes to check for this setting
 */
export function findCopyMistake(value: string, looked: readonly CopyMistake[]): string | null {
  const holds: Readonly<Record<CopyMistake, boolean>> = {
    quoted: QUOTES.test(value.trim()),
    blank: value !== value.trim() && value.trim() !== '',
    twice: TWICE.test(value.trim()),
  };
  const slip = looked.find((candidate) => holds[candidate]);
  return slip === undefined ? null : SLIPS[slip];
}

/**
 * Returns a sentence for each environment variable whose name differs from a setting only in case, whether or not the
 * correct one is set too.
 */
export function findMisnamedSettings(
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): readonly string[] {
  return names.flatMap((name) => {
    const others = Object.keys(environment).filter(
      (other) => other !== name && other.toLowerCase() === name.toLowerCase() && (environment[other] ?? '') !== '',
    );
    return others.map((other) =>
      (environment[name] ?? '') === ''
        ? `${other} is read by nobody: the setting is called ${name}`
        : `${name} is set twice, as ${name} and as ${other}: keep ${name}`,
    );
  });
}

/** Whether a value is a placeholder that the Agents Toolkit did not replace because the variable is empty. */
export function isUnfilled(value: string): boolean {
  return /^\$\{\{\w*\}\}$/.test(value.trim());
}
