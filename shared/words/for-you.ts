/** Texts above and below the "For you" list, shared by card and page. */
import { counted, plural } from './counts';

/** Number of lines shown before "and 4 more". */
export const SHOWN_FIRST = 6;

/** Summarises the items: "5 things wait for you, 2 of them overdue". */
export function summaryWords(items: readonly { readonly overdue: boolean }[]): string {
  const overdue = items.filter((item) => item.overdue).length;
  const all = `${counted(items.length, 'thing')} ${plural(items.length, 'waits', 'wait')} for you`;
  if (overdue === 0) return all;
  return overdue === items.length ? `${all}, overdue` : `${all}, ${overdue} of them overdue`;
}

/** Explains an empty list, depending on whether the reader has a seat. */
export function nothingWaits({ seated }: { readonly seated: boolean }): string {
  return seated
    ? 'Nothing waits for you. What your organisation is asked for, and what you take on, is listed here until it is done.'
    : 'You read here without a seat, so nothing waits for you. The overview shows how the group stands.';
}
