/**
 * Assertions on a page, which is never done at one instant: each looks again until it holds, with the names and meanings
 * of Playwright's own. Looking once is right on a fast machine and wrong on a busy one.
 */
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../teams/polling';
import { hasFocus, PATIENCE_MS, query, wordsIn } from './visit';

/** Jest's matchers of a value; each resolves to the value that matched. */
type PollMatchers<T> = jest.AndNot<jest.Matchers<Promise<T>, T>>;
type Matcher = (...args: readonly unknown[]) => unknown;

/**
 * Jest's matchers for what is read of a page or a server, read again until the matcher holds, as Playwright's `expect.poll`:
 * `await expectPoll(() => overflow(page)).toBe(0)`. Resolves to the value that matched.
 * @param timeoutMs as long as a page that is stuck is waited for; then the matcher's last failure is thrown
 */
export function expectPoll<T>(read: () => T | Promise<T>, timeoutMs = PATIENCE_MS): PollMatchers<T> {
  const attempt = (name: string, negated: boolean) => async (args: readonly unknown[]) => {
    const value = await read();
    const matchers = negated ? expect(value).not : expect(value);
    // A proxy has no types of its own: the type of this function says which matchers there are.
    (matchers[name as keyof typeof matchers] as Matcher)(...args);
    return { value };
  };
  const wait =
    (name: string, negated: boolean) =>
    async (...args: readonly unknown[]) =>
      (await eventually(() => attempt(name, negated)(args), { timeoutMs })).value;
  const not = matchersBy((name) => wait(name, true));
  return matchersBy((name) => (name === 'not' ? not : wait(name, false))) as PollMatchers<T>;
}

/** An object that makes each matcher when it is asked for. */
function matchersBy(make: (name: string) => unknown): object {
  // `await` takes whatever has a `then` for a promise: this has none.
  return new Proxy({}, { get: (_, name) => (typeof name === 'string' && name !== 'then' ? make(name) : undefined) });
}

/** Playwright's assertions on a locator. */
export interface LocatorAssertions {
  /** One element, which can be seen. */
  toBeVisible(): Promise<void>;
  /** Nothing to be seen: not there, or not shown. */
  toBeHidden(): Promise<void>;
  toHaveCount(count: number): Promise<void>;
  /** The words as they are laid out, of all elements: they match each of these. */
  toContainText(...parts: readonly (string | RegExp)[]): Promise<void>;
  /** The words of each element as they are laid out, and no others. */
  toHaveTexts(texts: readonly string[]): Promise<void>;
  toHaveValue(value: string): Promise<void>;
  toHaveAttribute(name: string, value: string): Promise<void>;
  /** The keyboard is there. */
  toBeFocused(): Promise<void>;
}

/** Assertions that wait: `await expectOn(dialog.getByRole('alert')).toHaveCount(0)`. Errors: as of `expectPoll`. */
export function expectOn(locator: Locator): LocatorAssertions {
  return {
    async toBeVisible() {
      await expectPoll(() => locator.isVisible()).toBe(true);
    },
    async toBeHidden() {
      await expectPoll(() => locator.filter({ visible: true }).count()).toBe(0);
    },
    async toHaveCount(count) {
      await expectPoll(() => locator.count()).toBe(count);
    },
    async toContainText(...parts) {
      for (const part of parts) {
        const words = expectPoll(() => wordsIn(locator));
        await (typeof part === 'string' ? words.toContain(part) : words.toMatch(part));
      }
    },
    async toHaveTexts(texts) {
      await expectPoll(() => locator.allInnerTexts()).toEqual(texts);
    },
    async toHaveValue(value) {
      await expectPoll(() => locator.inputValue()).toBe(value);
    },
    async toHaveAttribute(name, value) {
      await expectPoll(() => locator.getAttribute(name)).toBe(value);
    },
    async toBeFocused() {
      await expectPoll(() => hasFocus(locator)).toBe(true);
    },
  };
}

/** Waits until the page's address asks for this, as the page has it: `?year=2027-28`. */
export async function expectQuery(page: Page, search: string): Promise<void> {
  await expectPoll(() => query(page)).toBe(search);
}
