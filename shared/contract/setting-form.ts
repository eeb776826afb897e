/** How a setting is written, before anybody looks at what it says: the slips of copying that hide behind "is not a GUID". */

const QUOTES = /^["'`“”‘’]|["'`“”‘’]$/;
/** Eight characters or more, then the same again: shorter ones may be meant. */
const TWICE = /^(.{8,}?)[\s,;]*\1$/s;

export type SettingSlip = 'quoted' | 'blank' | 'twice';

const SLIPS: Readonly<Record<SettingSlip, string>> = {
  quoted: 'has a quotation mark before or after it: take it out',
  blank: 'has a blank before or after it: take it out',
  twice: 'says the same twice: give it once',
};

/**
 * What to say of how a value is written, to stand after the name of its setting; null: nothing.
 * @param looked the slips that count for this setting
 */
export function slipOf(value: string, looked: readonly SettingSlip[]): string | null {
  const holds: Readonly<Record<SettingSlip, boolean>> = {
    quoted: QUOTES.test(value.trim()),
    blank: value !== value.trim() && value.trim() !== '',
    twice: TWICE.test(value.trim()),
  };
  const slip = looked.find((candidate) => holds[candidate]);
  return slip === undefined ? null : SLIPS[slip];
}

/** The settings that stand there under a name which differs in capitals only, beside the right one or instead of it; a sentence for each. */
export function misnamed(
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

/** Whether a value is a placeholder that the Agents Toolkit left as it was, because the variable is empty. */
export function isUnfilled(value: string): boolean {
  return /^\$\{\{\w*\}\}$/.test(value.trim());
}
