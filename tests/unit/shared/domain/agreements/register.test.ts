import { LOG_LENGTH } from '../../../../../shared/domain/agreements/events';
import {
  type AgreementContext,
  decideAgreement,
  decideAgreementEdit,
  decideAgreementEnd,
} from '../../../../../shared/domain/agreements/register';
import type { AgreementDetails } from '../../../../../shared/domain/agreements/types';
import {
  aMembership,
  anAgreement,
  aRecord,
  faultsOf,
  holding,
  NOW,
  problemOf,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const details: AgreementDetails = {
  title: 'Unified sharing framework',
  kind: 'framework',
  parties: ['police', 'icb', 'vru'],
  gateway: 'PCSC Act 2022, section 16',
  sourceIds: ['source-1'],
  start: '2026-12-01',
  review: '2027-06-01',
  expiry: '2027-11-30',
};
const context = (changes: Partial<AgreementContext> = {}): AgreementContext => ({
  membership: aMembership(),
  records: [aRecord()],
  agreements: [],
  standing: holding('vru-programmes'),
  now: NOW,
  ...changes,
});
const register = (changes: Partial<AgreementDetails> = {}, given: Partial<AgreementContext> = {}) =>
  decideAgreement({ ...details, ...changes }, 'agreement-9', context(given));
const OUTSIDERS = [holding('police-lead-analyst'), VIEWER];
const by = 'vru-programmes';

describe('given an agreement on sharing, when it is registered', () => {
  it('then it is in the register as it was entered, and its log begins', () => {
    const { agreement, events } = unwrapOk(register());
    const { title, kind: agreementKind, parties, start, review, expiry } = details;
    const event = {
      ...{ kind: 'agreements.registered', agreementId: 'agreement-9', title, agreementKind, parties },
      ...{ start, review, expiry, added: ['source-1'], removed: [] },
    };
    expect(events).toEqual([event]);
    expect(agreement).toEqual({
      ...details,
      id: 'agreement-9',
      registeredAt: NOW,
      ended: null,
      changedAt: NOW,
      // The sources are left out, because every page of the tracker loads the log.
      log: [{ at: NOW, seatId: by, event: { ...event, added: [] } }],
    });
  });

  it.each<[string, Partial<AgreementDetails>, readonly string[]]>([
    ['a single party', { parties: ['police'] }, ['parties']],
    ['the same party twice', { parties: ['police', 'police'] }, ['parties']],
    ['no party', { parties: [] }, ['parties']],
    ['a party from elsewhere', { parties: ['police', 'nowhere'] }, ['parties']],
    ['a source from elsewhere', { sourceIds: ['source-1', 'source-99'] }, ['sourceIds']],
    ['a review before the beginning', { review: '2026-11-30' }, ['review']],
    ['an expiry before the beginning', { expiry: '2026-11-30' }, ['expiry']],
    ['a review without a beginning', { start: null, expiry: null }, ['start']],
    ['an expiry without a beginning', { start: null, review: null }, ['start']],
    ['a novation without a beginning', { start: null, review: null, expiry: null, novateBy: '2027-01-01' }, ['start']],
    ['a novation before the beginning', { novateBy: '2026-11-30' }, ['novateBy']],
    ['a novation after its expiry', { novateBy: '2027-12-01' }, ['novateBy']],
    ['everything at once', { parties: [], sourceIds: ['x'], expiry: '2020-01-01' }, ['expiry', 'parties', 'sourceIds']],
  ])('then %s is reported at its field', (_, changes, fields) => {
    expect(Object.keys(faultsOf(register(changes))).sort()).toEqual(fields);
  });

  it.each<[string, Partial<AgreementDetails>]>([
    ['in negotiation, without any day', { start: null, review: null, expiry: null }],
    ['without review and expiry', { review: null, expiry: null }],
    ['for a single day', { review: '2026-12-01', expiry: '2026-12-01' }],
    ['to be novated on its last day', { novateBy: '2027-11-30' }],
    ['over no source yet', { sourceIds: [] }],
    ['long expired', { start: '2020-01-01', review: null, expiry: '2021-01-01' }],
  ])('then %s is fine', (_, changes) => {
    expect(register(changes).ok).toBe(true);
  });

  it('then its name must be unique, whatever the case, until the other agreement was ended', () => {
    const other = anAgreement({ title: 'UNIFIED sharing framework' });
    expect(faultsOf(register({}, { agreements: [other] }))).toEqual({ title: expect.stringContaining('already') });
    const ended = { ...other, ended: { on: '2026-11-01', reason: 'Replaced' } };
    expect(register({}, { agreements: [ended] }).ok).toBe(true);
  });

  it('then the chair can, too, and nobody else', () => {
    expect(register({}, { standing: holding('vru-director') }).ok).toBe(true);
    for (const standing of OUTSIDERS) expect(problemOf(register({}, { standing })).kind).toBe('not-allowed');
  });
});

describe('given an agreement, when it is edited', () => {
  const of = { agreementId: 'agreement-9', title: details.title };
  const ended = { kind: 'agreements.ended', ...of, on: '2026-11-20', reason: 'Replaced' } as const;
  const { agreement: before } = unwrapOk(register());
  const edit = (changes: Partial<AgreementDetails>, given: Partial<AgreementContext> = {}, agreement = before) =>
    decideAgreementEdit(agreement, { ...details, ...changes }, context({ agreements: [agreement], ...given }));

  it('then what changed is in its log, and it keeps its own name', () => {
    const later = '2027-01-04T09:00:00.000Z';
    const { agreement: after, events } = unwrapOk(edit({ expiry: '2028-11-30', sourceIds: [] }, { now: later }));
    const event = { kind: 'agreements.edited', fields: ['sourceIds', 'expiry'], expiry: '2028-11-30', added: [] };
    expect(events).toEqual([expect.objectContaining({ ...event, removed: ['source-1'] })]);
    expect(after).toEqual({
      ...before,
      expiry: '2028-11-30',
      sourceIds: [],
      changedAt: later,
      log: [...before.log, { at: later, seatId: by, event: expect.objectContaining({ ...event, removed: [] }) }],
    });
  });

  it('then saving it as it was leaves no trace', () => {
    expect(unwrapOk(edit({}, { now: '2027-01-04T09:00:00.000Z' }))).toEqual({ agreement: before, events: [] });
  });

  it('then its faults are reported as for a new one', () => {
    expect(Object.keys(faultsOf(edit({ parties: ['police'] })))).toEqual(['parties']);
    const other = anAgreement({ title: 'Another' });
    expect(faultsOf(edit({ title: 'another' }, { agreements: [before, other] }))).toHaveProperty('title');
  });

  it('then an ended one stays as it is, and a partner edits none', () => {
    const ended = { ...before, ended: { on: '2026-11-20', reason: 'Replaced' } };
    expect(problemOf(edit({ expiry: null }, {}, ended)).kind).toBe('conflict');
    for (const standing of OUTSIDERS) {
      expect(problemOf(edit({ expiry: null }, { standing })).kind).toBe('not-allowed');
    }
  });

  it('then its log keeps the latest fifty', () => {
    const log = Array.from({ length: LOG_LENGTH }, (_, index) => ({ at: NOW, seatId: `seat-${index}`, event: ended }));
    const { agreement } = unwrapOk(edit({ expiry: null }, {}, { ...before, log }));
    expect(agreement.log).toHaveLength(LOG_LENGTH);
    expect([agreement.log[0]?.seatId, agreement.log.at(-1)?.seatId]).toEqual(['seat-1', by]);
  });

  it("then its time never goes back, though a server's clock may be behind", () => {
    const { agreement: behind } = unwrapOk(edit({ expiry: null }, { now: '2026-11-23T09:29:59.000Z' }));
    expect(behind.changedAt).toBe(NOW);
    expect(behind.log.at(-1)?.at).toBe(NOW);
  });
});

describe('given an agreement, when it ends before its time', () => {
  const { agreement: before } = unwrapOk(register({ start: '2026-01-01', review: null }));
  const end = (on: string, given: Partial<AgreementContext> = {}, agreement = before) =>
    decideAgreementEnd(agreement, { on, reason: 'Replaced' }, context(given));

  it('then its last day and the reason are on record', () => {
    const { agreement: after, events } = unwrapOk(end('2026-11-20'));
    expect(after.ended).toEqual({ on: '2026-11-20', reason: 'Replaced' });
    const of = { agreementId: 'agreement-9', title: before.title };
    const event = { kind: 'agreements.ended', ...of, on: '2026-11-20', reason: 'Replaced' };
    expect(events).toEqual([event]);
    expect(after.log.at(-1)).toEqual({ at: NOW, seatId: by, event });
  });

  it("then the last day is today, London's, at the latest", () => {
    expect(end('2026-11-23').ok).toBe(true);
    expect(faultsOf(end('2026-11-24'))).toEqual({ on: expect.stringContaining('ahead') });
    expect(end('2026-07-01', { now: '2026-06-30T23:30:00.000Z' }).ok).toBe(true);
  });

  it('then it ends once, and by nobody but chair and VRU', () => {
    expect(problemOf(end('2026-11-21', {}, unwrapOk(end('2026-11-20')).agreement)).kind).toBe('conflict');
    for (const standing of OUTSIDERS) expect(problemOf(end('2026-11-20', { standing })).kind).toBe('not-allowed');
  });
});
