import { type App, startApp } from '../../support/app';
import { ON_THE_DAY } from '../../support/storage/group-operations';
import { buttonTitles, cardText, eventually } from '../../support/teams';

let app: App;
beforeEach(async () => {
  app = await startApp({ now: () => ON_THE_DAY });
});
afterEach(() => app.stop());

test('given the chair, when they type /attendance in the channel, then a register for everybody is posted', async () => {
  const { teams } = app;
  const chair = app.holderOf('vru-director');
  const analyst = app.holderOf('police-lead-analyst');
  const [register] = await chair.says('/attendance', { in: teams.channel('General') });
  if (register === undefined) throw new Error('No register was posted');
  expect(buttonTitles(register.card)).toEqual(
    expect.arrayContaining(["I'm here", 'Send apologies', 'Send a deputy', 'Close the register']),
  );

  const pressed = await analyst.presses("I'm here", { on: register, expectOk: true });

  expect(cardText(pressed.card)).toMatch(/1\s*Present/);
  await eventually(() => expect(cardText(register.card)).toMatch(/1\s*Present/));
});

test('given the actions card’s form, when the chair saves an action, then everybody sees it with its ref', async () => {
  const { teams } = app;
  const chair = app.holderOf('vru-director');
  const [list] = await chair.says('/actions', { in: teams.channel('General') });
  if (list === undefined) throw new Error('No list was posted');

  const saved = await chair.presses('Add action', {
    on: list,
    fill: {
      Action: 'Agree the definition of a violence outcome',
      Owner: 'Lead Analyst, Corporate Insights, Police',
      Due: '2099-01-31',
    },
    expectOk: true,
  });

  expect(cardText(saved.card)).toContain('Agree the definition of a violence outcome');
  expect(cardText(saved.card)).toMatch(/DAWG-\d{4}-\d{2}-01/);
  await eventually(() => expect(cardText(list.card)).toContain('Agree the definition of a violence outcome'));
  const seen = await app.api('hampshire-yjs')('GET', '/actions');
  expect(seen.body).toMatchObject({ items: [{ text: 'Agree the definition of a violence outcome' }] });
});
