/**
 * Every page in three themes, on a wide screen, a phone and in a side panel: the automatically testable criteria of
 * WCAG 2.2, levels A and AA; one title, an accessible name for everything, and no horizontal overflow. Dialogs and
 * menus are checked in whole/tab.
 */
import {
  AXE_PAGES,
  AXE_THEMES,
  AXE_WIDTHS,
  atWidth,
  checkAccessibility,
  disableAnimations,
  goTo,
  waitForPageLoaded,
} from '../../support/tab/axe-pages';
import { expectOn, expectPoll } from '../../support/tab/expect-page';
import { setUpTab } from '../../support/tab/set-up-tab';
import { aStory } from '../../support/tab/story';
import { doubleIds, nameless, type Visit } from '../../support/tab/visit';

const [WIDE] = AXE_WIDTHS;
const { visit } = setUpTab(aStory, 'last test');
/** The pages are only read, so that one visit navigates from each to the next. */
let visited: Visit;
const counts: string[] = [];
beforeAll(async () => {
  visited = await visit('nothing');
  await disableAnimations(visited.page);
});
afterAll(() => process.stdout.write(`axe-core, violations by page:\n${counts.join('\n')}\n`));

it.each(AXE_PAGES)(
  'the page /%s has a title, named controls, no violation and no overflow in any theme and width',
  async (path, title, sight) => {
    const { page, complaints } = visited;
    await atWidth(page, WIDE);
    await goTo(page, path);
    await waitForPageLoaded(page, title, sight);

    await expectOn(page.getByRole('main')).toHaveCount(1);
    await expectPoll(() => nameless(page)).toEqual([]);
    await expectPoll(() => doubleIds(page)).toEqual([]);
    const found: string[] = [];
    for (const width of AXE_WIDTHS) {
      await atWidth(page, width);
      found.push(...(await checkAccessibility(page, 'body', width)));
    }

    counts.push(`  /${path}: ${found.length} in ${AXE_THEMES.length} themes × ${AXE_WIDTHS.length} widths`);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
