/** Every page, in every theme, on the narrowest and on a wide screen: readable, named, and never wider than its window. */
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { contrasts, doubleIds, faint, nameless, overflow } from '../../support/tab/visit';

const PAGES = [
  ['overview', 'Overview'],
  ['for-you', 'For you'],
  ['', 'Partnership Data Tracker'],
  ['requests', 'Requests'],
  ['agreements', 'Agreements'],
  ['recommendations', 'Recommendations'],
  ['actions', 'Actions'],
  ['actions/a4', 'DAWG-2026-11-05'],
  ['actions?review=', 'Review of the open actions'],
  ['decisions', 'Decisions and key updates'],
  ['practice', 'Support and best practice'],
  ['reminders', 'Reminders'],
  ['meetings', 'Meetings'],
  ['attendance', 'Attendance'],
  ['attendance/monitoring', 'Attendance monitoring'],
  ['seats', 'Seats'],
] as const;
const THEMES = ['default', 'dark', 'contrast'] as const;
/** Something that only the loaded page shows. */
const LOADED: Readonly<Record<string, string>> = {
  overview: 'Quarter by quarter',
  'for-you': 'Quarter by quarter',
  '': 'Quarter by quarter',
  requests: 'Deliberate fires',
  agreements: 'Ambulance call-outs',
  recommendations: 'One framework for sharing',
  actions: 'DAWG-2026-11-05',
  'actions/a4': 'Show older ones',
  'actions?review=': 'DAWG-2026-10-04',
  decisions: 'The platform goes live in April.',
  reminders: 'What goes out on',
  practice: 'A weekly call about hot spots',
  meetings: 'Hosting in turn',
  attendance: 'Past meetings',
  'attendance/monitoring': 'Worth a call',
  seats: 'No seat speaks for:',
};

const { visit } = setUpTab();

describe.each(PAGES)('the page /%s', (path, title) => {
  it.each(THEMES)('fits a side panel of 280 pixels in the theme %s', async (theme) => {
    const { page, complaints } = await visit(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`, {
      viewport: { width: 280, height: 700 },
    });
    await page
      .getByText(LOADED[path] ?? '')
      .first()
      .waitFor();

    await expectPoll(() => overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('has one title, a name for everything that can be pressed or filled, and no id twice', async () => {
    const { page } = await visit(path);
    await page
      .getByText(LOADED[path] ?? '')
      .first()
      .waitFor();

    await expectOn(page.getByRole('heading', { level: 1 })).toHaveTexts([title]);
    await expectOn(page.getByRole('main')).toHaveCount(1);
    await expectPoll(() => nameless(page)).toEqual([]);
    await expectPoll(() => doubleIds(page)).toEqual([]);
    await expectPoll(() => overflow(page)).toBe(0);
  });
});

describe('RAG', () => {
  it.each(THEMES)('can be read in the theme %s: 4.5 to 1 and more', async (theme) => {
    const { page } = await visit(`?theme=${theme}`);
    await page.getByText('Knife-enabled offences').waitFor();

    await expectPoll(() => contrasts(page, '[data-rag]')).toHaveLength(21);
    await expectPoll(() => faint(page, '[data-rag]')).toEqual([]);
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
