import { actionFormCard } from '../../../../bot/cards/actions/action-form-card';
import { actionsCard } from '../../../../bot/cards/actions/actions-card';
import { actionItem, actionsView, choice, many, TODAY } from '../../../support/builders';
import { buttonTitles, cardText, inputLabels } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { OPTIONS } from './all-cards';

const options = { ...OPTIONS, form: 'form-1', page: 0 };

describe('given the open actions', () => {
  const items = [
    actionItem({ id: 'late', ref: 'DAWG-2026-10-02', overdue: true, due: '2026-11-30', status: 'in_progress' }),
    actionItem({
      id: 'today',
      ref: 'DAWG-2026-11-01',
      due: TODAY,
      unowned: true,
      may: { progress: false, edit: false, takeOver: false, cancel: false },
    }),
  ];
  const card = actionsCard(actionsView({ items }), options);

  it('marks what is overdue in words, with owner, day and ref', () => {
    const text = cardText(card);
    expect(text).toContain('2 open\n, 1 overdue\n, 1 without an owner');
    expect(text).toMatch(
      /Overdue\n · Mon 30 Nov 2026\nAgree how ambulance[^\n]*\nLead Analyst[^\n]*\nDAWG-2026-10-02 · Police\n · In progress/,
    );
    expect(text).toMatch(/Due today\n · Wed 16 Dec 2026\n[^\n]*\nNo owner: /);
  });

  it('has a button to end an action only for those who may', () => {
    expect(buttonTitles(card).filter((title) => title === 'Done')).toHaveLength(1);
    expect(findButton(card, 'Done').node.data).toEqual({ action: 'late', filter: 'all', page: 0 });
  });

  it('has the button on every row of a card that everybody sees', () => {
    const shared = actionsCard(actionsView({ items }), { ...options, shared: true });
    expect(buttonTitles(shared).filter((title) => title === 'Done')).toHaveLength(2);
  });

  it('asks for action, owner, due date and link', () => {
    expect(inputLabels(card)).toEqual(['Action', 'Owner', 'Due', 'Linked to']);
    expect(findButton(card, 'Add action').node).toMatchObject({ verb: 'actions.add', data: { form: 'form-1' } });
  });
});

it('given a filter, then the heading names it and there is a way back to all', () => {
  const card = actionsCard(actionsView({ filter: 'mine', items: [] }), options);
  expect(cardText(card)).toContain("Open actions: your seat's own");
  expect(cardText(card)).toContain('Your seat owns no open action.');
  expect(buttonTitles(card)).toContain('Show all');
});

describe('given twelve actions', () => {
  const view = actionsView({
    filter: 'overdue',
    items: many(12, (index) => actionItem({ id: `a${index}`, text: `Text ${index}` })),
  });

  it('turns pages within the filter', () => {
    const middle = actionsCard(view, { ...options, page: 1 });
    expect(cardText(middle)).toContain('6–10 of 12');
    expect(cardText(middle)).toMatch(/Text 5[\s\S]*Text 9/);
    expect(findButton(middle, 'Previous').node.data).toEqual({ filter: 'overdue', page: 0 });
    expect(findButton(middle, 'Next').node.data).toEqual({ filter: 'overdue', page: 2 });
  });

  it('shows the last page in place of one that is gone', () => {
    const last = actionsCard(view, { ...options, page: 7 });
    expect(cardText(last)).toContain('11–12 of 12');
    expect(buttonTitles(last)).not.toContain('Next');
  });
});

it('given no owner or too many to list, then adding an action leads to the tab', () => {
  const owners = many(400, (index) =>
    choice({ value: `seat-${index}`, label: 'A title of some length, of an organisation '.repeat(2) }),
  );
  for (const card of [
    actionsCard(actionsView({ owners: [] }), options),
    actionsCard(actionsView({ owners }), options),
  ]) {
    expect(findButton(card, 'Add an action').node).toMatchObject({
      type: 'Action.OpenUrl',
      url: 'https://dawg.example/tab/actions',
    });
  }
});

it('given a rejected form, then it keeps its entries and shows the fault at each input', () => {
  const failed = {
    entered: { text: 'Write to all', owner: 'police-lead-analyst', due: '31/02' },
    faults: { due: 'Choose a day up to 2027-02-14.', serves: 'Choose an activity.', form: 'The form is incomplete.' },
  };
  const card = actionFormCard(actionsView(), { ...options, failed });
  expect(cardText(card)).toMatch(
    /Nothing is saved yet[\s\S]*The form is incomplete\.[\s\S]*Due\nChoose a day up to Sun 14 Feb 2027\.\nLinked to\nChoose an activity\./,
  );
  const inputs = (card.body as { type: string; value?: string }[]).filter(({ type }) => type.startsWith('Input.'));
  expect(inputs.map(({ value }) => value)).toEqual(['Write to all', 'police-lead-analyst', '', '']);
  expect(buttonTitles(card)).toEqual(['Add action', 'Back to the actions']);
});
