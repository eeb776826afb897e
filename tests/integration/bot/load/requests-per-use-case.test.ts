/** Storage requests of each press and each page: few, and no more after years than on the first day. */
import {
  action,
  CHAIR,
  changed,
  POLICE,
  POLICE_LABEL,
  page,
  posted,
  postedRegister,
  request,
  requestsWith,
  VRU,
} from '../../../support/storage/group-operations';
import type { PressOptions } from '../../../support/teams';
import { type Groups, type Story, startGroups } from './groups';

const MOST_FOR_A_PRESS = 3;
const MOST_FOR_A_PAGE = 2;
/** Presses with one more request: the answer includes who cannot be reached. */
const TELLS_REACH = new Set(['Send request']);
/** Rows of a page of ended items, plus one that shows whether there are more. */
const A_PAGE_OF_HISTORY = 13;

let groups: Groups;
beforeAll(async () => {
  groups = await startGroups();
});
afterAll(() => groups.stop());

type HowPressed = Omit<PressOptions, 'on'>;

/** The holder of a seat presses a button of the register in the channel. */
const onRegister =
  (seatId: string, title: string, how: HowPressed = {}): Story =>
  async ({ app }) => {
    const register = await postedRegister(app);
    return () => app.holderOf(seatId).presses(title, { on: register, expectOk: true, ...how });
  };

/** The holder of a seat presses a button of a list in their own chat. */
const onList =
  (seatId: string, command: string, title: string, how: HowPressed = {}): Story =>
  async ({ app }) => {
    const list = await posted(app, seatId, command, 'chat');
    return () => app.holderOf(seatId).presses(title, { on: list, expectOk: true, ...how });
  };

/** The chair opens the action with this text, and presses a button of its card. */
const onOneAction =
  (words: string, title: string): Story =>
  async ({ app }) => {
    const list = await posted(app, CHAIR, '/actions', 'chat');
    const person = app.holderOf(CHAIR);
    await person.presses('Open', { on: list, beside: words, expectOk: true });
    return () => person.presses(title, { on: list, expectOk: true });
  };

/** Adds some actions (or requests) to the list first. */
const afterActions =
  (texts: readonly string[], then: Story): Story =>
  async (group) => {
    for (const text of texts) await action(group.app, text);
    return then(group);
  };
const afterRequest =
  (period: string, then: Story): Story =>
  async (group) => {
    await request(group.app, { id: group.sourceId }, period);
    return then(group);
  };

/** The police respond to a request for this period, on its card in their own chat. */
const answering = (period: string, title: string, how: HowPressed = {}): Story =>
  afterRequest(period, async ({ app }) => {
    const list = await requestsWith(app, POLICE, period);
    const person = app.holderOf(POLICE);
    await person.presses('Respond', { on: list, beside: period, expectOk: true });
    return () => person.presses(title, { on: list, expectOk: true, ...how });
  });

const confirmingNotHeld: Story = afterRequest('March 2027', async ({ app, sourceId }) => {
  const { items } = await page<{ items: { id: string; period: string }[] }>(app, CHAIR, '/requests');
  const id = items.find((item) => item.period === 'March 2027')?.id ?? '';
  await changed(app, POLICE, 'POST', `/sources/${sourceId}/requests/${id}/answers`, { kind: 'not_held' });
  const list = await requestsWith(app, VRU, 'March 2027');
  const person = app.holderOf(VRU);
  await person.presses('Open', { on: list, beside: 'March 2027', expectOk: true });
  return () => person.presses('Confirm not held', { on: list, expectOk: true });
});

const SIX = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const saved = { fill: { Action: 'Agree the extract', Owner: POLICE_LABEL, Due: '2026-12-18' } };
const shared = {
  fill: { Title: 'A weekly call', 'What was done': 'We compared counts', Agency: 'Police', Date: '2026-11-20' },
};
const decided = { fill: { 'What was decided': 'We share monthly' } };
const sent = { fill: { 'Data source': 'Violence with injury, Police', Period: 'January 2027', Due: '2026-12-18' } };
const record = (kind: string, fill: HowPressed['fill'] = {}): [string, HowPressed] => [
  'Send response',
  { beside: kind, fill },
];

const PRESSES: readonly (readonly [string, Story])[] = [
  ["I'm here", onRegister(POLICE, "I'm here")],
  ["I'm here, again", onRegister(POLICE, "I'm here")],
  ['Send apologies', onRegister(POLICE, 'Send apologies')],
  ['Send a deputy', onRegister(POLICE, 'Record deputy', { fill: { "Deputy's name": 'Deputy analyst' } })],
  ['Close the register, asked to confirm', onRegister(CHAIR, 'Close the register')],
  ['Add action', onList(CHAIR, '/actions', 'Add action', saved)],
  ['Done', afterActions(['To be done'], onList(POLICE, '/actions mine', 'Done', { beside: 'To be done' }))],
  ['Remind', afterActions(['To be reminded of'], onOneAction('To be reminded of', 'Remind'))],
  ['Next page of actions', afterActions(SIX, onList(CHAIR, '/actions', 'Next'))],
  ['Add entry', onList(POLICE, '/practice', 'Add entry', shared)],
  ['Record it', onList(CHAIR, '/decision', 'Record it', decided)],
  ['Show all actions', onList(CHAIR, '/actions mine', 'Show all')],
  ['Send request', onList(CHAIR, '/requests', 'Send request', sent)],
  ['See a request', afterRequest('May 2026', onList(CHAIR, '/requests', 'Respond', { beside: 'May 2026' }))],
  ['All requests', answering('June 2026', 'All requests')],
  ['Supplied', answering('July 2026', ...record('Supplied', { 'Sent on': '2026-11-20' }))],
  [
    'Partly supplied',
    answering(
      'August 2026',
      ...record('Partly supplied', { 'What is missing': 'A district', 'The rest is expected by': '2026-12-01' }),
    ),
  ],
  [
    'Will supply later',
    answering('September 2026', ...record('Will supply later', { 'Will be supplied by': '2026-12-01' })),
  ],
  ['Cannot share', answering('October 2026', ...record('Cannot share', { 'What stands in the way': 'Capacity' }))],
  ['Not held', answering('November 2026', 'Not held')],
  ['Confirm not held', confirmingNotHeld],
];

describe('given a new group, one of ten years, and one of ten years with 300 seats', () => {
  test.each(PRESSES)(
    'when a person presses "%s", then at most 3 storage requests are made, equal in all groups',
    async (title, story) => {
      const { byYoung, byOld, byLarge } = await groups.used(story);

      expect(byYoung.requests).toBeGreaterThan(0);
      expect(byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_PRESS + (TELLS_REACH.has(title) ? 1 : 0));
      expect(byOld).toEqual(byYoung);
      expect(byLarge.requests).toBe(byYoung.requests);
    },
  );

  test.each([
    ['/actions', MOST_FOR_A_PAGE],
    ['/actions?filter=mine', MOST_FOR_A_PAGE],
    ['/recommendations', MOST_FOR_A_PAGE],
    ['/decisions', MOST_FOR_A_PAGE],
    ['/practice', MOST_FOR_A_PAGE],
    ['/membership', MOST_FOR_A_PAGE],
    // The current state, plus the latest quarters or rounds; `tracker-scale` tests these with a long history.
    ['/tracker', MOST_FOR_A_PAGE + 1],
    ['/requests', MOST_FOR_A_PAGE + 1],
    ['/overview', MOST_FOR_A_PAGE + 1],
    ['/for-you', MOST_FOR_A_PAGE + 1],
    ['/for-you/counts', MOST_FOR_A_PAGE + 1],
    // Sources, actions, quarters, and the reminders already sent.
    ['/reminders', 5],
  ])(
    'when a member reads %s, then at most %i storage requests are made, and none of them for history',
    async (path, most) => {
      const { byYoung, byOld, byLarge } = await groups.used(
        async ({ app }) =>
          () =>
            page(app, POLICE, path),
      );

      expect(byYoung.requests).toBeLessThanOrEqual(most);
      expect(byOld).toEqual(byYoung);
      expect(byLarge.requests).toBe(byYoung.requests);
    },
  );

  test.each(['/attendance', '/actions/ended'])(
    'when a member reads %s, then at most 2 storage requests are made, with one page of history',
    async (path) => {
      const { byYoung, byOld, byLarge } = await groups.used(
        async ({ app }) =>
          () =>
            page(app, POLICE, path),
      );

      expect(byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_PAGE);
      expect([byOld.requests, byLarge.requests]).toEqual([byYoung.requests, byYoung.requests]);
      expect(byOld.entities).toBeGreaterThan(byYoung.entities);
      expect(byOld.entities - byYoung.entities).toBeLessThanOrEqual(A_PAGE_OF_HISTORY);
    },
  );

  test('when the VRU reads the health page, then at most 4 storage requests are made, equal in all groups', async () => {
    const { byYoung, byOld, byLarge } = await groups.used(
      async ({ app }) =>
        () =>
          page(app, VRU, '/health'),
    );

    expect(byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_PAGE + 2);
    expect([byOld.requests, byLarge.requests]).toEqual([byYoung.requests, byYoung.requests]);
  });

  test('when the VRU lists undelivered messages, then at most 2 storage requests are made', async () => {
    const { byYoung, byOld, byLarge } = await groups.used(
      async ({ app }) =>
        () =>
          page(app, VRU, '/messages/undelivered'),
    );

    expect(byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_PAGE);
    expect(byOld).toEqual(byYoung);
    expect(byLarge.requests).toBe(byYoung.requests);
  });

  test('when a member searches or opens an action, then ten years of history add no storage requests', async () => {
    const search = await groups.used(
      async ({ app }) =>
        () =>
          app.holderOf(POLICE).searches('violence', { in: app.teams.channel('General') }),
    );
    expect(search.byYoung.requests).toBeLessThanOrEqual(4);
    expect([search.byOld.requests, search.byLarge.requests]).toEqual([
      search.byYoung.requests,
      search.byYoung.requests,
    ]);

    const opened = await groups.used(async ({ app }) => {
      const { id } = await action(app, 'Send it');
      return () => page(app, POLICE, `/actions/${id}`);
    });
    expect(opened.byYoung.requests).toBeLessThanOrEqual(MOST_FOR_A_PRESS);
    expect([opened.byOld.requests, opened.byLarge.requests]).toEqual([
      opened.byYoung.requests,
      opened.byYoung.requests,
    ]);
  });
});
