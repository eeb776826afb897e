/**
 * The seats of Chair and Vice-Chair are changed by the chair, or by two people of the VRU; a former holder is notified.
 */
import type { MembershipView } from '../../../../shared/contract/membership';
import type { ForYouView, WaitingView } from '../../../../shared/contract/overview';
import type { ProblemBody } from '../../../../shared/contract/routes';
import { type App, startApp } from '../../../support/app';
import { holderBody } from '../../../support/seats';
import { cardText, eventually } from '../../../support/teams';
import { card } from './pressing';
import { events } from './stored';

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.stop());

const personOf = (seatId: string) => {
  const person = app.people.find(({ seat }) => seat === seatId);
  return { tenantId: person?.tenantId, objectId: person?.aadObjectId, name: person?.name };
};
const gives = (seatId: string) => holderBody(app, 'vru-director', personOf(seatId));
const unit = () => app.people.filter(({ role }) => role === 'vru').map(({ seat }) => seat);
const bound = () => events(app, /seat-(bound|proposed)/);

test('given a person of the VRU who takes the Chair’s seat, then it is only proposed until a second agrees', async () => {
  const [first = '', second = ''] = unit();
  const proposed = await app.api(first)('PUT', '/seats/vru-director/holder', await gives(first));
  expect(proposed.status).toBe(200);
  expect(JSON.stringify(proposed.body)).toContain('"proposed":{"id":');
  expect((await app.api('vru-director')('GET', '/me')).body).toMatchObject({ role: 'chair' });
  expect((await app.api(first)('GET', '/me')).body).toMatchObject({ role: 'vru' });
  expect((await bound()).map(({ verb }) => verb)).toEqual(['membership.seat-proposed']);

  // The chair has a chat with the app, and is notified when a second person agrees.
  const chair = app.holderOf('vru-director');
  await card(chair, '/help', chair.chat());
  await app.teams.settled();
  expect((await app.api(second)('PUT', '/seats/vru-director/holder', await gives(first))).status).toBe(200);
  expect((await app.api(first)('GET', '/me')).body).toMatchObject({ role: 'chair' });
  await eventually(() =>
    expect(
      chair
        .chat()
        .messages.map((message) => cardText(message.card))
        .join(),
    ).toMatch(/The holder of the seat .* has changed/),
  );
});

test('given a proposed change, then it waits for chair and a second person, until one of them decides', async () => {
  const [first = '', second = ''] = unit();
  const waits = async (seatId: string) => {
    const { items } = (await app.api(seatId)('GET', '/for-you')).body as ForYouView;
    const { pages } = (await app.api(seatId)('GET', '/for-you/counts')).body as WaitingView;
    return [items.filter(({ kind }) => kind === 'seat').map(({ path }) => path), pages.seats ?? 0];
  };
  await app.api(first)('PUT', '/seats/vru-director/holder', await gives(first));
  expect(await Promise.all(['vru-director', second, first].map(waits))).toEqual([
    [['/seats'], 1],
    [['/seats'], 1],
    [[], 0],
  ]);
  const chair = app.holderOf('vru-director');
  expect(cardText((await card(chair, '/mine', chair.chat())).card)).toMatch(/Decide who holds the seat/);

  const { objectId } = personOf(first);
  const decline = { agree: false, objectId };
  expect((await app.api('vru-director')('POST', '/seats/vru-director/proposal', decline)).status).toBe(200);
  expect(await waits(second)).toEqual([[], 0]);
  expect((await app.api('vru-director')('GET', '/me')).body).toMatchObject({ role: 'chair' });

  await app.api(first)('PUT', '/seats/vru-director/holder', await gives(first));
  const agreed = await app.api(second)('POST', '/seats/vru-director/proposal', { agree: true, objectId });
  expect(agreed.status).toBe(200);
  expect((await app.api(first)('GET', '/me')).body).toMatchObject({ role: 'chair' });
});

test('given an open proposal, when another is made, then it is shown first, and replaced only knowingly', async () => {
  const [first = '', second = ''] = unit();
  const path = '/seats/vru-director/holder';
  expect((await app.api(first)('PUT', path, await gives(first))).status).toBe(200);
  const asked = async (method: 'PUT' | 'DELETE', seen?: string) => {
    const body = method === 'PUT' ? await gives(second) : {};
    return app.api(second)(method, path, { ...body, ...(seen === undefined ? {} : { seen }) });
  };
  const proposed = async () => {
    const { body } = await app.api(second)('GET', '/membership');
    const { agencies } = body as MembershipView;
    return agencies.flatMap(({ seats }) => seats).find(({ id }) => id === 'vru-director')?.proposed;
  };
  const open = await proposed();
  expect(open).toMatchObject({ name: personOf(first).name, by: expect.stringMatching(/Violence Reduction Unit/) });
  for (const method of ['PUT', 'DELETE'] as const) {
    const { status, body } = await asked(method);
    expect(status).toBe(409);
    expect(body).toMatchObject({ detail: expect.stringContaining(String(personOf(first).name)) });
    expect(await proposed()).toEqual(open);
    expect((body as ProblemBody).clashes).toMatchObject([{ field: 'seen', now: open?.id }]);
  }
  expect((await asked('PUT', open?.id)).status).toBe(200);
  expect(await proposed()).toMatchObject({ name: personOf(second).name });
  expect((await bound()).at(-1)?.data).toMatchObject({ replaced: { by: { objectId: personOf(first).objectId } } });
  expect(JSON.stringify((await app.api(first)('GET', '/history')).body)).toContain('in place of an earlier proposal');
});

test('given a partner’s seat that the VRU vacates, then its former holder is told', async () => {
  const partner = app.holderOf('police-lead-analyst');
  await card(partner, '/help', partner.chat());
  await app.teams.settled();
  expect((await app.api('vru-analyst')('DELETE', '/seats/police-lead-analyst/holder')).status).toBe(200);
  await eventually(() =>
    expect(
      partner
        .chat()
        .messages.map((message) => cardText(message.card))
        .join(),
    ).toMatch(/The holder of the seat .* has changed/),
  );
});
