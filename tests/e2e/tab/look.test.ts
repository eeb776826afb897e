/**
 * The themes: each can be selected, outside Teams the system's is used; coloured elements are legible and also have
 * words.
 */
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { contrasts, lowContrastTexts, overflow } from '../../support/tab/visit';

const THEMES = ['default', 'dark', 'contrast'] as const;
const { visit } = setUpTab();

describe.each(THEMES)('given the theme %s in the address', (theme) => {
  it('is the one that the page begins with, and everything fits a side panel of 280 pixels', async () => {
    const { page, complaints } = await visit(`?theme=${theme}`, { viewport: { width: 280, height: 700 } });
    await page.getByText('Quarter by quarter').first().waitFor();

    await expectOn(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectPoll(() => overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('RAG', () => {
  it.each(THEMES)('can be read in the theme %s: 4.5 to 1 and more', async (theme) => {
    const { page } = await visit(`?theme=${theme}`);
    await page.getByText('Knife-enabled offences').waitFor();

    await expectPoll(() => contrasts(page, '[data-rag]')).toHaveLength(21);
    await expectPoll(() => lowContrastTexts(page, '[data-rag]')).toEqual([]);
  });

  it('is said in words wherever it is shown in colour', async () => {
    const { page } = await visit();
    await page.getByText('Knife-enabled offences').waitFor();

    const chips = page.locator('table [data-rag]');
    await expectPoll(() => chips.allInnerTexts().then((words) => new Set(words))).toEqual(
      new Set(['Green', 'Amber', 'Red', 'Grey', 'Excluded']),
    );
    await page.getByRole('img', { name: '3 green, 3 amber, 1 red, 2 grey, 1 excluded' }).waitFor();
  });
});

test('the theme follows the system outside Teams', async () => {
  const { page } = await visit('', { colorScheme: 'dark' });
  await page.getByText('Knife-enabled offences').waitFor();
  await expectOn(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.emulateMedia({ colorScheme: 'light' });

  await page.locator('[data-theme="default"]').waitFor();
});
