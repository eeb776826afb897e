import { CardButtonError, findButton, submitFallback } from '../../support/teams/card-buttons';
import { CardInputError, type Entry, fillIn, inputsInScope } from '../../support/teams/card-inputs';
import { buttonTitles, cardText, inputLabels } from '../../support/teams/card-reader';

const execute = (title: string, more: Record<string, unknown> = {}) => ({ type: 'Action.Execute', title, ...more });

const deputyForm = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Who comes for you?' },
    { type: 'Input.Text', id: 'deputy', label: "Deputy's name", isRequired: true, maxLength: 20, errorMessage: 'Name' },
  ],
  actions: [execute('Confirm', { verb: 'deputy' })],
};

const row = (ref: string) => ({
  type: 'TableRow',
  cells: [
    { type: 'TableCell', items: [{ type: 'TextBlock', text: ref }] },
    {
      type: 'TableCell',
      items: [{ type: 'ActionSet', actions: [execute('Done', { data: { ref } })] }],
    },
  ],
});

const card = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Register' },
    { type: 'FactSet', facts: [{ title: 'Present', value: '3 of 24' }] },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'green' }] }] },
        { type: 'Column', items: [], selectAction: execute('Open agency') },
      ],
    },
    { type: 'Table', rows: [row('DAWG-2026-11-01'), row('DAWG-2026-11-02')] },
    { type: 'Container', isVisible: false, items: [{ type: 'TextBlock', text: 'secret' }, execute('Secret')] },
    { type: 'Container', id: 'more', isVisible: false, items: [{ type: 'TextBlock', text: 'details' }] },
    { type: 'Input.Text', id: 'note', label: 'Note', value: 'as before' },
  ],
  actions: [
    execute("I'm here"),
    { type: 'Action.ShowCard', title: 'Send a deputy', card: deputyForm },
    {
      type: 'Action.ShowCard',
      title: 'Other',
      card: { type: 'AdaptiveCard', body: [{ type: 'Input.Text', id: 'x' }] },
    },
    { type: 'Action.ToggleVisibility', title: 'More', targetElements: [{ elementId: 'more' }] },
  ],
};

describe('reading a card', () => {
  it('gives the text a person sees in text blocks, facts, rich text, columns, tables and labels', () => {
    const text = cardText(card);
    for (const shown of ['Register', 'Present', '3 of 24', 'green', 'DAWG-2026-11-02', 'Note']) {
      expect(text).toContain(shown);
    }
  });

  it('leaves out what is hidden or not yet opened, but keeps what a button can show', () => {
    expect(cardText(card)).not.toContain('secret');
    expect(cardText(card)).not.toContain('Who comes for you?');
    expect(cardText(card)).toContain('details');
  });

  it('lists buttons and inputs wherever they are, opened forms included', () => {
    const titles = ['Open agency', 'Done', 'Done', "I'm here", 'Send a deputy', 'Confirm', 'Other', 'More'];
    expect(buttonTitles(card)).toEqual(titles);
    expect(inputLabels(card)).toEqual(['Note', "Deputy's name", 'x']);
  });
});

describe('finding a button', () => {
  it('finds one in a cell by the words beside it', () => {
    expect(findButton(card, 'Done', 'DAWG-2026-11-02').node.data).toEqual({ ref: 'DAWG-2026-11-02' });
  });

  it('finds one inside a form that a button opens, and a select action', () => {
    expect(findButton(card, 'Confirm').node.verb).toBe('deputy');
    expect(findButton(card, 'Open agency').node.type).toBe('Action.Execute');
  });

  it.each([
    ['one that is not there', 'Close the register', undefined, /no button “Close the register”.*I'm here/],
    ['one of several', 'Done', undefined, /2 buttons “Done”/],
    ['one beside words nobody sees', 'Done', 'DAWG-1999', /beside “DAWG-1999”/],
    ['one that only opens a form', 'Send a deputy', undefined, /opens a form: press Confirm/],
    ['a hidden one', 'Secret', undefined, /no button “Secret”/],
  ])('refuses %s', (_what, title, beside, message) => {
    const find = () => findButton(card, title, beside);
    expect(find).toThrow(CardButtonError);
    expect(find).toThrow(message);
  });

  it('tells two forms with the same button apart by the titles that open them', () => {
    const form = (title: string, verb: string) => ({
      type: 'Action.ShowCard',
      title,
      card: { type: 'AdaptiveCard', actions: [execute('Send', { verb })] },
    });
    const forms = { type: 'AdaptiveCard', actions: [form('Supplied', 'supplied'), form('Not held', 'not-held')] };
    expect(findButton(forms, 'Send', 'Not held').node.verb).toBe('not-held');
  });

  it('refuses a greyed-out button', () => {
    const grey = { type: 'AdaptiveCard', actions: [execute('Close', { isEnabled: false })] };
    expect(() => findButton(grey, 'Close')).toThrow(/greyed out/);
  });

  it('gives an older client the fallback, and says when there is none', () => {
    const fallback = { type: 'Action.Submit', title: 'Here', data: { verb: 'here' } };
    expect(submitFallback(execute('Here', { fallback }))).toBe(fallback);
    expect(() => submitFallback(execute('Here'))).toThrow(/no Action.Submit fallback/);
  });
});

describe('filling in a form', () => {
  const confirm = () => inputsInScope(findButton(card, 'Confirm'));

  it('sends the inputs of the form and of the card around it, but of no other form', () => {
    expect(fillIn(confirm(), { "Deputy's name": 'Sam' }, false)).toEqual({ deputy: 'Sam', note: 'as before' });
    expect(fillIn(inputsInScope(findButton(card, "I'm here")), {}, false)).toEqual({ note: 'as before' });
  });

  it('sends nothing when the button has no inputs', () => {
    const lone = { type: 'AdaptiveCard', body: card.body, actions: [execute('Go', { associatedInputs: 'none' })] };
    expect(inputsInScope(findButton(lone, 'Go'))).toEqual([]);
  });

  it('does not send a form that lacks a required input, or an entry longer than the input', () => {
    expect(() => fillIn(confirm(), {}, false)).toThrow(/“Deputy's name” is required: Name/);
    expect(() => fillIn(confirm(), { "Deputy's name": 'x'.repeat(21) }, false)).toThrow(CardInputError);
  });

  it('sends it all the same for a client that does not check', () => {
    expect(fillIn(confirm(), { "Deputy's name": 'x'.repeat(21) }, true).deputy).toHaveLength(21);
    expect(fillIn(confirm(), {}, true)).toEqual({ note: 'as before' });
  });

  it('knows an input by its label only', () => {
    expect(() => fillIn(confirm(), { deputy: 'Sam' }, false)).toThrow(/no input “deputy” here.*“Deputy's name”/);
  });

  const owner = {
    type: 'Input.ChoiceSet',
    id: 'owner',
    label: 'Owner',
    choices: [
      { title: 'Analyst', value: 's1' },
      { title: 'Manager', value: 's2' },
    ],
  };
  const due = { type: 'Input.Date', id: 'due', label: 'Due', min: '2026-11-22' };
  const tick = { type: 'Input.Toggle', id: 'sure', title: 'I am sure', valueOn: 'yes', valueOff: 'no' };
  const count = { type: 'Input.Number', id: 'count', label: 'How many', max: 5 };

  it.each<[string, Record<string, unknown>, Entry, string]>([
    ['a choice by its title', owner, 'Analyst', 's1'],
    ['a choice by its value', owner, 's2', 's2'],
    ['several choices', { ...owner, isMultiSelect: true }, ['Analyst', 'Manager'], 's1,s2'],
    ['a choice the server offers', { ...owner, 'choices.data': {} }, 's9', 's9'],
    ['a date', due, '2026-12-03', '2026-12-03'],
    ['a tick', tick, true, 'yes'],
    ['no tick', tick, false, 'no'],
    ['a number, as text', count, 3, '3'],
  ])('enters %s', (_what, input, entry, sent) => {
    const label = String(input.label ?? input.title);
    expect(fillIn([input], { [label]: entry }, false)).toEqual({ [String(input.id)]: sent });
  });

  it.each<[string, Record<string, unknown>, Entry]>([
    ['a choice that is not offered', owner, 'Director'],
    ['a day that does not exist', due, '2027-02-31'],
    ['a date written otherwise', due, '31/12/2026'],
    ['a date before the first one', due, '2026-11-21'],
    ['a number beyond the highest', count, 6],
    ['a required tick left out', { ...tick, isRequired: true }, false],
    ['text that does not match', { type: 'Input.Text', id: 't', label: 'T', regex: '^\\d+$' }, 'abc'],
  ])('cannot enter %s', (_what, input, entry) => {
    const label = String(input.label ?? input.title);
    expect(() => fillIn([input], { [label]: entry }, false)).toThrow(CardInputError);
  });
});
