import {
  decideRegistration,
  decideRestoration,
  decideRetirement,
  decideSourceEdit,
  type SourceContext,
} from '../../../../../shared/domain/tracker/sources';
import type { SourceDetails, SourceRecord } from '../../../../../shared/domain/tracker/types';
import {
  aMembership,
  aRecord,
  aRequest,
  aSource,
  faultsOf,
  holding,
  NOW,
  problemOf,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const details: SourceDetails = {
  name: 'Hospital attendances after assault',
  organisationId: 'icb',
  area: 'Portsmouth',
  classification: 'pseudonymised',
  frequency: 'quarterly',
  snaSection: 'Injury',
  isaRequired: true,
};
const context = (changes: Partial<SourceContext> = {}): SourceContext => ({
  membership: aMembership(),
  records: [],
  standing: holding('vru-programmes'),
  now: NOW,
  ...changes,
});
const register = (changes: Partial<SourceDetails> = {}, given: Partial<SourceContext> = {}) =>
  decideRegistration({ ...details, ...changes }, context(given), { id: 'source-9', sample: false });
const OUTSIDERS = [holding('police-lead-analyst'), holding('opcc-performance'), VIEWER];

describe('given a new data source, when it is registered', () => {
  it('then it is active, never asked for, with everything entered, and its history begins', () => {
    const { record, events } = unwrapOk(register());
    const source = { ...details, id: 'source-9', sample: false, state: 'active', registeredAt: NOW };
    expect(record).toEqual({
      source,
      requests: [],
      barriers: [],
      override: null,
      quality: null,
      lastAsked: null,
      suppliedAt: null,
      changedAt: NOW,
    });
    expect(events).toEqual([
      {
        ...{ kind: 'tracker.source-registered', sourceId: record.source.id },
        ...{ organisationId: record.source.organisationId, classification: record.source.classification },
      },
    ]);
  });

  it('then chair and VRU can, and nobody else', () => {
    expect(register({}, { standing: holding('vru-director') }).ok).toBe(true);
    for (const standing of OUTSIDERS) expect(problemOf(register({}, { standing })).kind).toBe('not-allowed');
  });

  it('then the organisation has to be one of the group, though it may have no seat', () => {
    expect(faultsOf(register({ organisationId: 'nowhere' }))).toEqual({ organisation: expect.any(String) });
    const { seats, ...membership } = aMembership();
    const withoutSeat = { ...membership, seats: seats.filter(({ organisationId }) => organisationId !== 'icb') };
    expect(register({}, { membership: withoutSeat }).ok).toBe(true);
  });
});

describe('given the name of a source, when it is used again', () => {
  const same = aRecord({ source: aSource({ ...details, id: 'source-1' }) });

  it.each([
    'Hospital attendances after assault',
    'HOSPITAL attendances  after assault ',
    'hospital attendances\tafter assault',
  ])('then %j is the same name within the organisation', (name) => {
    expect(faultsOf(register({ name }, { records: [same] }))).toEqual({ name: expect.stringContaining('already') });
  });

  it('then another organisation may have one of that name, and a retired source does not keep its own', () => {
    expect(register({ organisationId: 'police' }, { records: [same] }).ok).toBe(true);
    const retired = aRecord({ source: { ...same.source, state: 'retired' } });
    expect(register({}, { records: [retired] }).ok).toBe(true);
  });
});

describe('given a source, when it is edited', () => {
  const before = aRecord({ source: aSource() });
  const edit = (changes: Partial<SourceDetails>, record: SourceRecord = before, given: Partial<SourceContext> = {}) => {
    const { id: _, state: __, sample: ___, registeredAt: ____, ...kept } = record.source;
    return decideSourceEdit(record, { ...kept, ...changes }, context({ records: [record], ...given }));
  };

  it('then its history tells each change in words, and its id and state stay', () => {
    const { record, events } = unwrapOk(
      edit({ name: 'Violence with injury', frequency: 'annual', isaRequired: true, area: 'Gosport' }),
    );
    expect(events).toEqual([
      {
        kind: 'tracker.source-edited',
        sourceId: 'source-1',
        changes: [
          { field: 'name', from: 'Violence with injury, monthly counts', to: 'Violence with injury' },
          { field: 'area', from: '', to: 'Gosport' },
          { field: 'frequency', from: 'Monthly', to: 'Annual' },
          { field: 'isaRequired', from: 'Not required', to: 'Required' },
        ],
      },
    ]);
    const { id, state, registeredAt } = before.source;
    expect(record.source).toMatchObject({ id, state, registeredAt, frequency: 'annual' });
    expect(record.changedAt).toBe(NOW);
  });

  it('then saving it as it was leaves no trace', () => {
    expect(unwrapOk(edit({}))).toEqual({ record: before, events: [] });
  });

  it('then it may keep its own name, and not take the name of another', () => {
    expect(edit({ name: before.source.name.toUpperCase() }).ok).toBe(true);
    const other = aRecord({ source: aSource({ id: 'source-2', name: 'Robbery' }) });
    expect(faultsOf(edit({ name: 'robbery' }, before, { records: [before, other] }))).toHaveProperty('name');
  });

  it('then it goes to another organisation only while nothing is asked for', () => {
    expect(unwrapOk(edit({ organisationId: 'icb' })).events).toMatchObject([
      { changes: [{ field: 'organisationId', from: expect.stringMatching(/olice|onstabulary/) }] },
    ]);
    const asked = aRecord({ requests: [aRequest()] });
    expect(faultsOf(edit({ organisationId: 'icb' }, asked))).toEqual({
      organisation: expect.stringContaining('Retire'),
    });
    expect(edit({ area: 'Gosport' }, asked).ok).toBe(true);
  });

  it('then nobody but chair and VRU can', () => {
    for (const standing of OUTSIDERS) {
      expect(problemOf(edit({ area: 'Gosport' }, before, { standing })).kind).toBe('not-allowed');
    }
  });
});

describe('given a source that is no longer wanted, when it is retired', () => {
  const active = aRecord({ requests: [aRequest()] });
  const retired = unwrapOk(decideRetirement(active, 'Replaced', context()));

  it('then it keeps all that it has, and the history gives the reason', () => {
    expect(retired.record).toEqual({ ...active, source: { ...active.source, state: 'retired' }, changedAt: NOW });
    expect(retired.events).toEqual([{ kind: 'tracker.source-retired', sourceId: 'source-1', reason: 'Replaced' }]);
  });

  it('then a second time it is retired already', () => {
    expect(problemOf(decideRetirement(retired.record, 'Replaced', context())).kind).toBe('conflict');
  });

  it('then it can be taken up again, with a reason', () => {
    const { record, events } = unwrapOk(decideRestoration(retired.record, 'Asked for once more', context()));
    expect(record.source).toEqual(active.source);
    expect(events).toEqual([{ kind: 'tracker.source-restored', sourceId: 'source-1', reason: 'Asked for once more' }]);
    expect(problemOf(decideRestoration(record, 'Again', context())).kind).toBe('conflict');
  });

  it('then it cannot be taken up again while another one has its name', () => {
    const successor = aRecord({ source: aSource({ id: 'source-2' }) });
    const records = [retired.record, successor];
    expect(problemOf(decideRestoration(retired.record, 'Again', context({ records }))).kind).toBe('conflict');
  });

  it('then nobody but chair and VRU can do either', () => {
    for (const standing of OUTSIDERS) {
      expect(problemOf(decideRetirement(active, 'x', context({ standing }))).kind).toBe('not-allowed');
      expect(problemOf(decideRestoration(retired.record, 'x', context({ standing }))).kind).toBe('not-allowed');
    }
  });
});
