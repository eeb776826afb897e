/** The board's page as it is printed. */
import type { Page } from 'playwright-core';
import type { TrackerView } from '../../../shared/contract/tracker';
import { many, quarterView } from '../../support/builders';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { aStory } from '../../support/tab/story';
import { aLargeTracker } from '../../support/tab/tracker-story';
import { doubleIds, overflow } from '../../support/tab/visit';

const { standIn, visit } = setUpTab();

const sheet = (page: Page) => page.getByRole('article', { name: 'Board page' });

async function open(path = 'board', width = 1280) {
  const visitor = await visit(path, { viewport: { width, height: 900 } });
  await sheet(visitor.page).waitFor();
  return visitor;
}

/** A tracker of maximum size: eleven agencies, twelve quarters, every organisation sharing, all reasons. */
function theMost(): TrackerView {
  const tracker = aLargeTracker();
  const byAgency = many(11, (index) => {
    const like = tracker.byAgency[index % tracker.byAgency.length];
    if (like === undefined) throw new Error('A tracker without agencies');
    return { ...like, agencyId: `agency-${index}`, counts: { green: 20, amber: 10, red: 5, grey: 4, excluded: 3 } };
  });
  return {
    ...tracker,
    byAgency,
    agencies: byAgency.map(({ agencyId }, index) => ({ value: agencyId, label: `Agency number ${index}` })),
    trend: many(12, (index) => {
      const year = 24 + Math.floor(index / 4);
      return quarterView({
        quarter: `20${year}-${year + 1}-Q${(index % 4) + 1}`,
        state: index > 9 ? 'provisional' : 'locked',
        before: index % 3 === 0 ? { green: 3, of: 10, tenths: 300 } : null,
      });
    }),
    sharing: { ...tracker.sharing, organisations: tracker.organisations },
  };
}

/** Returns the number of pages of a PDF. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

describe('given the printer', () => {
  it.each([
    ['an ordinary day', 'default', () => aStory().tracker],
    ['as much as there can be', 'default', theMost],
    ['as much as there can be', 'dark', theMost],
    ['as much as there can be', 'contrast', theMost],
  ])('with %s in the theme %s, then it is one page of A4', async (_, theme, tracker) => {
    standIn.begin({ ...aStory(), tracker: tracker() });
    const { page, complaints } = await open(`board?theme=${theme}`);

    const pdf = await page.pdf({ preferCSSPageSize: true });

    expect(pagesOf(pdf)).toBe(1);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(complaints).toEqual([]);
  });

  it('then nothing of the app is printed, and the paper is white and the ink black in a dark theme too', async () => {
    const { page } = await open('board?theme=dark');
    await page.emulateMedia({ media: 'print' });

    for (const part of [page.getByRole('navigation'), page.getByRole('button'), page.getByText('sources marked')]) {
      await expectOn(part.locator('visible=true')).toHaveCount(0);
    }
    const colours = () =>
      page.evaluate<[string, string]>(`(() => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector('article'));
        return [color, backgroundColor];
      })()`);
    await expectPoll(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  it('when Print is pressed, then the browser is asked to print', async () => {
    const { page } = await open();
    await page.evaluate('window.print = () => { window.printed = true; }');

    await page.getByRole('button', { name: 'Print' }).click();

    await expectPoll(() => page.evaluate('window.printed')).toBe(true);
  });

  it('when another page is printed afterwards, then its own rules hold', async () => {
    const { page } = await open();
    await page.getByRole('link', { name: 'Tracker', exact: true }).click();
    await page.getByRole('heading', { name: 'Partnership Data Tracker' }).waitFor();
    await page.emulateMedia({ media: 'print' });

    await expectOn(page.getByRole('heading', { name: 'Quarter by quarter' })).toBeVisible();
    await expectOn(page.getByRole('banner')).toBeVisible();
  });
});

test('given the sheet, then each figure is described, and provisional ones say so', async () => {
  const { page } = await open();

  await expectOn(sheet(page)).toContainText(
    'Sample data. ',
    'Wed 16 Dec 2026',
    'Today, provisional until the quarter ends\n33.3% 3 of 9 green',
    '42.9% 3 of 7 green',
    'Q2 2026–27, provisional',
    'Overrides: 1',
    'Long overdue (red)',
    '1 green, 1 red',
    'Sharing: 3 of 13 Specified and Relevant organisations',
  );
});

test('given a chosen quarter, then the sheet shows that quarter, and whether its figure is locked', async () => {
  const { page } = await open();
  await expectOn(sheet(page).getByRole('term').first()).toContainText('Q2 2026–27, provisional');

  await page.getByRole('combobox', { name: 'Show' }).selectOption('2026-27-Q1');

  await expectOn(sheet(page).getByRole('term').first()).toContainText('locked');
  await expectOn(sheet(page).getByText('Today, ')).toHaveCount(0);
  await expectPoll(() => page.evaluate('location.search')).toBe('?quarter=2026-27-Q1');
});

test('given 280 pixels, then the sheet can be read without scrolling sideways', async () => {
  const story = aStory();
  const trend = [quarterView({ label: 'Q2 2026–27 (July to September)' })];
  standIn.begin({ ...story, tracker: { ...story.tracker, trend } });
  const { page, complaints } = await open('board', 280);

  await expectOn(page.getByLabel('Show')).toBeVisible();
  await expectPoll(() => overflow(page)).toBe(0);
  await expectPoll(() => doubleIds(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
