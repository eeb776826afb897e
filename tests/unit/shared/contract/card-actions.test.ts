import fc from 'fast-check';
import { verbs as allVerbs, type CardVerb, parseCardAction } from '../../../../shared/areas/card-actions';
import { addActionInput } from '../../../../shared/contract/actions';
import { inputId } from '../../../../shared/contract/card-actions';
import { checked } from '../../../../shared/contract/inputs';
import { faultsOf, problemOf, unwrapOk } from '../../../support/domain-builders';

const OUT_OF_DATE = {
  kind: 'not-found',
  message: 'This card is out of date. Type the command again for a fresh one.',
};
const verbs = Object.keys(allVerbs) as CardVerb[];
const answering = (kind: string, more: object = {}) => ({ form: 'f-1', source: 's-1', request: 'r-1', kind, ...more });

/** For every verb, the data that a card sends and the parsed action. */
const presses: { [V in CardVerb]: { readonly sent: object; readonly understood: object } } = {
  'attendance.show': { sent: { meeting: '2026-11' }, understood: { meeting: '2026-11' } },
  'attendance.open': { sent: { meeting: '2026-11' }, understood: { meeting: '2026-11', confirmed: false } },
  'attendance.discard': { sent: { meeting: '2026-11' }, understood: { meeting: '2026-11', confirmed: false } },
  'attendance.reopen': { sent: { meeting: '2026-11' }, understood: { meeting: '2026-11' } },
  'attendance.ahead': {
    sent: { meeting: '2026-12', value: 'apologies' },
    understood: { meeting: '2026-12', value: 'apologies' },
  },
  'attendance.ahead-show': { sent: { meeting: '2026-12' }, understood: { meeting: '2026-12' } },
  'attendance.answer': {
    sent: { meeting: '2026-11', value: 'present', only: 'vru-manager' },
    understood: { meeting: '2026-11', value: 'present', only: 'vru-manager' },
  },
  'attendance.observe': { sent: { meeting: '2026-11' }, understood: { meeting: '2026-11' } },
  'attendance.close': { sent: { meeting: '2026-11' }, understood: { meeting: '2026-11', confirmed: false } },
  'actions.list': { sent: { filter: 'overdue', page: '2' }, understood: { filter: 'overdue', page: 2 } },
  'actions.add': { sent: { form: 'f-1' }, understood: { form: 'f-1' } },
  'actions.done': { sent: { action: 'a-1' }, understood: { action: 'a-1', filter: 'all', page: 0 } },
  'actions.show': { sent: { action: 'a-1' }, understood: { action: 'a-1' } },
  'actions.end': { sent: { action: 'a-1' }, understood: { action: 'a-1' } },
  'actions.start': { sent: { action: 'a-1' }, understood: { action: 'a-1' } },
  'actions.take-over': { sent: { action: 'a-1' }, understood: { action: 'a-1' } },
  'actions.reason': {
    sent: { action: 'a-1', form: 'f-1', to: 'cancelled' },
    understood: { action: 'a-1', form: 'f-1', to: 'cancelled' },
  },
  'actions.edit': {
    sent: { action: 'a-1', form: 'f-1', wasText: 'Send it', wasOwner: 's-1', wasDue: '2026-12-16' },
    understood: {
      ...{ action: 'a-1', form: 'f-1', wasText: 'Send it', wasOwner: 's-1', wasDue: '2026-12-16', wasServes: '' },
    },
  },
  'decisions.list': { sent: { page: '1' }, understood: { page: 1 } },
  'decisions.record': { sent: { form: 'f-1' }, understood: { form: 'f-1' } },
  'practice.list': { sent: { page: '1' }, understood: { page: 1 } },
  'practice.add': { sent: { form: 'f-1' }, understood: { form: 'f-1' } },
  'requests.list': { sent: { filter: 'mine', page: '1' }, understood: { filter: 'mine', page: 1 } },
  'requests.round': { sent: { round: '8203.x' }, understood: { round: '8203.x', page: 0 } },
  'requests.show': {
    sent: { source: 's-1', request: 'r-1', round: '8203.x' },
    understood: { source: 's-1', request: 'r-1', round: '8203.x' },
  },
  'requests.ask': { sent: { form: 'f-1' }, understood: { form: 'f-1' } },
  'requests.answer': { sent: answering('not_held'), understood: answering('not_held') },
  'requests.confirm-not-held': {
    sent: { source: 's-1', request: 'r-1' },
    understood: { source: 's-1', request: 'r-1' },
  },
  'reminders.digest': { sent: { on: false }, understood: { on: false } },
  'reminders.show': { sent: { day: '2026-12-16' }, understood: { day: '2026-12-16' } },
  'reminders.done': {
    sent: { day: '2026-12-16', action: 'a-1' },
    understood: { day: '2026-12-16', action: 'a-1' },
  },
  'reminders.supply': { sent: { source: 's-1', request: 'r-1' }, understood: { source: 's-1', request: 'r-1' } },
  'reminders.action': { sent: { action: 'a-1' }, understood: { action: 'a-1' } },
  'reminders.request': { sent: { source: 's-1', request: 'r-1' }, understood: { source: 's-1', request: 'r-1' } },
  'conversation.link': { sent: { group: 'dawg' }, understood: { group: 'dawg' } },
};

describe('given a press on one of our cards, when it is read', () => {
  it.each(verbs)('then %s is understood', (verb) => {
    const { sent, understood } = presses[verb];
    expect(unwrapOk(parseCardAction(verb, sent))).toEqual({ verb, data: understood, entered: {} });
  });

  it('then anything that Teams or a forger adds is left out', () => {
    const sent = {
      meeting: '2026-11',
      value: 'present',
      role: 'chair',
      objectId: 'somebody-else',
      seat: 'vru-director',
    };
    expect(unwrapOk(parseCardAction('attendance.answer', sent))).toEqual({
      verb: 'attendance.answer',
      data: { meeting: '2026-11', value: 'present' },
      entered: {},
    });
  });
});

describe('given inputs on a card, when a press is read', () => {
  it.each<[CardVerb, object, string]>([
    ['attendance.answer', { meeting: '2026-11', value: 'deputy' }, 'deputy'],
    ['actions.add', { form: 'f-1' }, 'action'],
    ['practice.add', { form: 'f-1' }, 'practice'],
    ['requests.ask', { form: 'f-1' }, 'ask'],
    ['requests.answer', answering('supplied'), 'supplied'],
    ['requests.answer', answering('partly_supplied'), 'partly_supplied'],
    ['requests.answer', answering('will_supply_by'), 'will_supply_by'],
    ['requests.answer', answering('cannot_share'), 'cannot_share'],
    ['requests.answer', answering('not_held'), 'not_held'],
  ])('then %s %j takes only the inputs of its own form', (verb, sent, form) => {
    const typed = {
      [inputId(form, 'text')]: '  as typed ',
      [inputId('other', 'text')]: 'of another form',
      text: 'bare',
    };
    expect(unwrapOk(parseCardAction(verb, { ...sent, ...typed })).entered).toEqual({ text: '  as typed ' });
  });

  it('then "supplied" and "partly supplied" are not mixed up', () => {
    const both = {
      [inputId('supplied', 'period')]: 'October',
      [inputId('partly_supplied', 'missing')]: 'Two districts',
    };
    const entered = (kind: string) => unwrapOk(parseCardAction('requests.answer', answering(kind, both))).entered;
    expect(entered('supplied')).toEqual({ period: 'October' });
    expect(entered('partly_supplied')).toEqual({ missing: 'Two districts' });
  });

  it('then an action without a form takes no inputs', () => {
    const sent = { page: 1, [inputId('action', 'text')]: 'typed' };
    expect(unwrapOk(parseCardAction('requests.list', sent)).entered).toEqual({});
  });

  it('then inputs that are no text are left out', () => {
    const sent = {
      form: 'f-1',
      action__text: { toString: 'x' },
      action__due: 7,
      action__owner: null,
      action__serves: ['2.a'],
    };
    expect(unwrapOk(parseCardAction('actions.add', sent)).entered).toEqual({});
  });

  it('then an input named like the prototype does not change it', () => {
    const sent = JSON.parse(
      '{"form":"f-1","action____proto__":"x","action__constructor":"y","__proto__":{"admin":true}}',
    );
    const { entered } = unwrapOk(parseCardAction('actions.add', sent));
    expect(Object.getPrototypeOf(entered)).toBe(Object.prototype);
    expect(entered.constructor).toBe('y');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('then 100 KB of text arrive whole, for the form to refuse in words', () => {
    const text = 'x'.repeat(100_000);
    const { entered } = unwrapOk(parseCardAction('actions.add', { form: 'f-1', [inputId('action', 'text')]: text }));
    expect(entered.text).toHaveLength(100_000);
    const faults = faultsOf(checked(addActionInput, { ...entered, owner: 'police-lead-analyst', due: '2026-12-04' }));
    expect(faults).toEqual({ text: 'At most 500 characters; this is 100000.' });
  });
});

describe('given a press that is not ours, or no longer, when it is read', () => {
  it.each([
    ...['actions.delete', 'ATTENDANCE.SHOW', ' attendance.show', 'attendance', ''],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'],
    ...[undefined, null, 7, true, {}, ['attendance.show']],
  ])('then the verb %j is refused as out of date', (verb) => {
    expect(problemOf(parseCardAction(verb, { meeting: '2026-11' }))).toEqual(OUT_OF_DATE);
  });

  it.each<[CardVerb, unknown]>([
    ['attendance.show', undefined],
    ['attendance.show', null],
    ['attendance.show', 'meeting=2026-11'],
    ['attendance.show', []],
    ['attendance.show', {}],
    ['attendance.show', { meeting: '2026-13' }],
    ['attendance.show', { meeting: { $gt: '' } }],
    ['attendance.show', { meeting: ['2026-11'] }],
    ['attendance.answer', { meeting: '2026-11', value: 'absent' }],
    ['attendance.answer', { meeting: '2026-11' }],
    ['attendance.close', { meeting: '2026-11', confirmed: 'true' }],
    ['actions.list', { page: -1 }],
    ['actions.list', { page: 1.5 }],
    ['actions.list', { page: 1000 }],
    ['actions.list', { page: 'many' }],
    ['actions.list', { filter: 'everybody' }],
    ['actions.add', {}],
    ['actions.done', { action: 'a/../../b' }],
    ['actions.done', { action: 'x'.repeat(65) }],
    ['requests.answer', answering('confirmed')],
    ['requests.answer', { ...answering('supplied'), request: null }],
    ['requests.answer', { ...answering('supplied'), form: undefined }],
    ['conversation.link', { group: "dawg' or '1' eq '1" }],
  ])('then %s with %j is refused as out of date', (verb, data) => {
    expect(problemOf(parseCardAction(verb, data))).toEqual(OUT_OF_DATE);
  });

  it('then 100 KB in the place of a reference are not repeated in the answer', () => {
    const problem = problemOf(parseCardAction('actions.done', { action: 'x'.repeat(100_000) }));
    expect(problem).toEqual(OUT_OF_DATE);
  });

  it('then, whatever it carries, it is one of ours or a problem, and nothing is thrown', () => {
    const verb = fc.oneof(fc.constantFrom(...verbs), fc.string(), fc.anything());
    fc.assert(
      fc.property(
        verb,
        fc.oneof(fc.object({ key: fc.constantFrom('form', 'page', 'meeting', '__proto__') }), fc.anything()),
        (name, data) => {
          const outcome = parseCardAction(name, data);
          if (outcome.ok) expect(verbs).toContain(outcome.value.verb);
          else expect(outcome.problem).toEqual(OUT_OF_DATE);
        },
      ),
    );
  });
});
