/**
 * Retrying assertions on a page, whose updates are asynchronous: each is retried until it holds, with the names and
 * semantics of Playwright's own. An assertion without retries passes on a fast machine and fails on a busy one.
 */
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../teams/polling';
import { hasFocus, PATIENCE_MS, query, wordsIn } from './visit';

/** Jest's matchers of a value; each resolves to the value that matched. */
type PollMatchers<T> = jest.AndNot<jest.Matchers<Promise<T>, T>>;
type Matcher = (...args: readonly unknown[]) => unknown;

/**
 * Jest's matchers for a value read from a page or a server, read again until the matcher holds, like Playwright's
 * `expect.poll`: `await expectPoll(() => overflow(page)).toBe(0)`. Resolves to the value that matched.
 * @param timeoutMs time-out, after which the matcher's last failure is thrown
 */
export function expectPoll<T>(read: () => T | Promise<T>, timeoutMs = PATIENCE_MS): PollMatchers<T> {
  const attempt = (name: string, negated: boolean) => async (args: readonly unknown[]) => {
    const value = await read();
    const matchers = negated ? expect(value).not : expect(value);
    // A proxy has no types of its own: the return type of this function declares the matchers.
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

/** Returns an object that creates each matcher on access. */
function matchersBy(make: (name: string) => unknown): object {
  // `await` treats any object with a `then` as a promise, so that this object must not have one.
  return new Proxy({}, { get: (_, name) => (typeof name === 'string' && name !== 'then' ? make(name) : undefined) });
}

/** Playwright's assertions on a locator. */
export interface LocatorAssertions {
  /** Exactly one element, and it is visible. */
  toBeVisible(): Promise<void>;
  /** No visible element: absent, or hidden. */
  toBeHidden(): Promise<void>;
  toHaveCount(count: number): Promise<void>;
  /** The rendered text of all elements together matches each part. */
  toContainText(...parts: readonly (string | RegExp)[]): Promise<void>;
  /** The rendered texts of the elements are exactly these. */
  toHaveTexts(texts: readonly string[]): Promise<void>;
  toHaveValue(value: string): Promise<void>;
  toHaveAttribute(name: string, value: string): Promise<void>;
  /** The element has the keyboard focus. */
  toBeFocused(): Promise<void>;
}

/**
 * Returns retrying assertions on a locator: `await expectOn(dialog.getByRole('alert')).toHaveCount(0)`. Throws: as
 * `expectPoll`.
 */
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

/** Waits until the page's own `location.search` equals this, e.g. `?year=2027-28`. */
export async function expectQuery(page: Page, search: string): Promise<void> {
  await expectPoll(() => query(page)).toBe(search);
}
