/** Counts in words. */
import { once } from './once';

const rules = once(() => new Intl.PluralRules('en-GB'));

/** The one word or the other, as the count asks for it: "is" of one, "are" of none or several. */
export function plural(count: number, one: string, many: string): string {
  return rules().select(count) === 'one' ? one : many;
}

/** "1 action", "2 actions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plural(count, one, many)}`;
}
