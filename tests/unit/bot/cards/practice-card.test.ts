import { practiceCard, practiceFormCard } from '../../../../bot/cards/practice/practice-card';
import { many, practiceEntry, practiceView, TODAY } from '../../../support/builders';
import { buttonTitles, cardText, inputLabels } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { partsOf } from '../../../support/teams/card-reader';
import { OPTIONS } from './all-cards';

const options = { ...OPTIONS, form: 'form-1', page: 0 };

/** Returns the values of a card's inputs, by id. */
function valuesOf(card: Parameters<typeof partsOf>[0]): Readonly<Record<string, unknown>> {
  const inputs = partsOf(card, { showCards: true }).filter(({ node }) => String(node.type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ node }) => [String(node.id), node.value]));
}

describe('given what was shared', () => {
  const items = [practiceEntry(), practiceEntry({ id: 'entry-2', title: 'Without a link', link: null })];
  const card = practiceCard(practiceView({ items }), options);

  it('shows title, what was done, agency and day', () => {
    expect(cardText(card)).toMatch(/A weekly call about hot spots\nAnalysts of three[^\n]*\nPolice · Tue 1 Dec 2026/);
  });

  it('has a button to the link where there is one', () => {
    expect(buttonTitles(card).filter((title) => title === 'Read more')).toHaveLength(1);
    expect(findButton(card, 'Read more').node).toMatchObject({
      type: 'Action.OpenUrl',
      url: 'https://example.org/hot-spots',
    });
  });

  it('has a form that begins with the reader’s own agency and today', () => {
    expect(inputLabels(card)).toEqual(['Title', 'What was done', 'Agency', 'Link', 'Date']);
    expect(valuesOf(card)).toMatchObject({ practice__agency: 'police', practice__date: TODAY });
  });

  it('has no form for those who may not add', () => {
    const read = practiceCard(practiceView({ items, may: { add: false } }), options);
    expect(inputLabels(read)).toEqual([]);
    expect(buttonTitles(read)).not.toContain('Share what worked');
  });

  it('has the form, with agency and day empty, on a card that everybody sees', () => {
    const shared = practiceCard(practiceView({ items, may: { add: false } }), { ...options, shared: true });
    expect(valuesOf(shared)).toMatchObject({ practice__agency: '', practice__date: '' });
  });
});

it('given nothing, then it invites to share', () => {
  expect(cardText(practiceCard(practiceView({ items: [] }), options))).toMatch(/Nothing has been shared yet/);
});

it('given twelve entries, then it turns pages', () => {
  const items = many(12, (index) => practiceEntry({ id: `e${index}`, title: `Entry ${index}` }));
  const middle = practiceCard(practiceView({ items }), { ...options, page: 1 });
  expect(cardText(middle)).toMatch(/Entry 5[\s\S]*Entry 9[\s\S]*6–10 of 12/);
  expect(findButton(middle, 'Previous').node.data).toEqual({ page: 0 });
  expect(findButton(middle, 'Next').node.data).toEqual({ page: 2 });
});

it('given a rejected form, then it keeps its entries and shows the fault at the input', () => {
  const entered = { title: 'A call', text: 'We met', agency: 'police', link: 'javascript:alert(1)', date: TODAY };
  const faults = { link: 'Give the whole address, beginning with https://' };
  const card = practiceFormCard(practiceView(), { ...options, failed: { entered, faults } });
  expect(cardText(card)).toMatch(/Nothing is saved yet[\s\S]*Link\nGive the whole address/);
  expect(valuesOf(card)).toMatchObject({ practice__title: 'A call', practice__link: 'javascript:alert(1)' });
  expect(buttonTitles(card)).toEqual(['Add entry', 'Back to the log']);
});
