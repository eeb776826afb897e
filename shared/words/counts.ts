/** Formatting of counts. */
import { once } from './once';

const rules = once(() => new Intl.PluralRules('en-GB'));

/** Selects the singular or plural word: "is" for one, "are" for none or several. */
export function plural(count: number, one: string, many: string): string {
  return rules().select(count) === 'one' ? one : many;
}

/** Formats a count with its noun: "1 action", "2 actions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plural(count, one, many)}`;
}
