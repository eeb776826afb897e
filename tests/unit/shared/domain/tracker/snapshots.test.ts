import { percentageWords } from '../../../../../shared/domain/tracker/measure';
import { RULES_VERSION } from '../../../../../shared/domain/tracker/rag-table';
import {
  decideSnapshotConfirmation,
  figuresOf,
  newSnapshot,
  type Snapshot,
} from '../../../../../shared/domain/tracker/snapshots';
import type { SourceRecord, TrackerState } from '../../../../../shared/domain/tracker/types';
import {
  aMembership,
  anAgreement,
  aRecord,
  aRequest,
  aResponse,
  aSource,
  ENGLAND,
  holding,
  problemOf,
  saying,
  unwrapOk,
  VIEWER,
  withPrisonRequiredFrom,
} from '../../../../support/domain-builders';

const QUARTER = '2026-27-Q3';
const LATER = '2027-01-08T09:00:00.000Z';
const vru = holding('vru-analyst');
const take = (state: Partial<TrackerState>, membership = aMembership()): Snapshot =>
  newSnapshot(QUARTER, { records: [], agreements: [], ...state }, membership, {
    graceWorkingDays: 10,
    calendar: ENGLAND,
  });
const confirmed = (snapshot: Snapshot) => unwrapOk(decideSnapshotConfirmation(snapshot, vru, LATER)).snapshot;

/** Returns a source of an organisation that was supplied at noon on a day. */
const suppliedBy = (organisationId: string, day: string, more: Partial<SourceRecord> = {}) =>
  aRecord({
    source: aSource({ id: organisationId, name: `Data of ${organisationId}`, organisationId }),
    requests: [aRequest({ latest: aResponse(saying.supplied(day), `${day}T12:00:00.000Z`) })],
    ...more,
  });
const silent = aRecord({ source: aSource({ id: 'z-silent' }), requests: [aRequest({ due: '2026-12-18' })] });

describe('given how things stood at the end of a quarter, when the snapshot is taken', () => {
  it('then each source is as it stood on the last day, with its reason, and the rules are named', () => {
    const snapshot = take({ records: [suppliedBy('police', '2026-11-02'), silent] });
    expect(snapshot).toEqual({
      quarter: QUARTER,
      version: 1,
      rulesVersion: RULES_VERSION,
      graceWorkingDays: 10,
      sources: [
        {
          id: 'police',
          name: 'Data of police',
          organisationId: 'police',
          rag: 'green',
          row: 'supplied',
          reason: 'Supplied in full for October 2026',
          overridden: false,
          basis: 'not_needed',
          shared: true,
        },
        expect.objectContaining({
          id: 'z-silent',
          rag: 'amber',
          reason: '7 working days overdue', // until 31 December, without the bank holidays at Christmas
          shared: false,
        }),
      ],
      sharing: ['police'],
      locked: null,
      restated: null,
    });
  });

  it('then an agreement and an override that end with the quarter still count', () => {
    const source = aSource({ id: 'police', isaRequired: true });
    const agreements = [anAgreement({ sourceIds: ['police'], expiry: '2026-12-31', kind: 'framework' })];
    const override = {
      rag: 'red',
      reason: 'x',
      from: '2026-12-01',
      until: '2026-12-31',
      seatId: 'vru-analyst',
    } as const;
    const [plain] = take({ records: [suppliedBy('police', '2026-11-02', { source })], agreements }).sources;
    expect(plain).toMatchObject({ rag: 'green', basis: 'framework', overridden: false });
    const [set] = take({ records: [suppliedBy('police', '2026-11-02', { override })] }).sources;
    expect(set).toMatchObject({ rag: 'red', row: 'override', overridden: true });
  });

  it("then a supply counts as shared in London's quarter only, in full or in part", () => {
    const sharing = (at: string, content = saying.supplied('2026-10-01')) => {
      const requests = [aRequest({ latest: aResponse(content, at) })];
      return take({ records: [suppliedBy('police', '2026-11-02', { requests, suppliedAt: at })] }).sharing;
    };
    expect(sharing('2026-09-30T22:59:59.999Z')).toEqual([]);
    expect(sharing('2026-09-30T23:00:00.000Z')).toEqual(['police']);
    expect(sharing('2026-12-31T23:59:59.999Z', saying.partly('2027-01-29'))).toEqual(['police']);
    expect(sharing('2027-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('then each Specified or Relevant organisation counts once as sharing, the OPCC and the VRU never', () => {
    const ids = ['probation', 'opcc', 'vru', 'icb', 'prison'];
    const records = [...ids, 'icb'].map((id) => suppliedBy(id, '2026-11-02'));
    expect(take({ records }, withPrisonRequiredFrom('2026-10-01')).sharing).toEqual(['icb', 'prison', 'probation']);
  });

  it('then a quarter with no sources has no number', () => {
    const figures = figuresOf(take({}));
    expect(percentageWords(figures.headline)).toBe('no data sources');
    expect(percentageWords(figures.ofSourcesDue)).toBe('no data sources');
    expect(figures).toMatchObject({ sharing: 0, overridden: 0, version: 1, locked: false });
  });

  it('then an invalid quarter has no snapshot', () => {
    const rules = { graceWorkingDays: 10, calendar: ENGLAND };
    expect(() => newSnapshot('2026-Q3', { records: [], agreements: [] }, aMembership(), rules)).toThrow(/no quarter/);
  });
});

describe('given a snapshot, when its figures are counted', () => {
  it('then excluded sources count in none of them', () => {
    const override = {
      rag: 'green',
      reason: 'x',
      from: '2026-12-01',
      until: '2026-12-31',
      seatId: 'vru-analyst',
    } as const;
    const retired = aRecord({ source: aSource({ id: 'r', state: 'retired' }), override });
    const records = [
      suppliedBy('police', '2026-11-02'),
      { ...silent, override },
      retired,
      suppliedBy('icb', '2026-11-02'),
    ];
    const agreements = [anAgreement({ sourceIds: ['icb', 'r'] })];
    expect(figuresOf(take({ records, agreements }))).toEqual({
      quarter: QUARTER,
      version: 1,
      locked: false,
      counts: { green: 3, amber: 0, red: 0, grey: 0, excluded: 1 },
      headline: { green: 3, of: 3, tenths: 1000 },
      ofSourcesDue: { green: 3, of: 3, tenths: 1000 },
      sharing: 2,
      overridden: 1,
      bases: { framework: 0, individual: 1, none: 0, not_needed: 2 },
    });
  });
});

describe('given a provisional snapshot, when it is confirmed', () => {
  const snapshot = take({ records: [suppliedBy('police', '2026-11-02')] });

  it('then it is locked, with when and by which seat, and nothing in it changes', () => {
    expect(confirmed(snapshot)).toEqual({ ...snapshot, locked: { at: LATER, seatId: 'vru-analyst' } });
    expect(figuresOf(confirmed(snapshot)).locked).toBe(true);
    expect(unwrapOk(decideSnapshotConfirmation(snapshot, vru, LATER)).events).toEqual([
      { kind: 'tracker.snapshot-confirmed', quarter: QUARTER, version: 1 },
    ]);
  });

  it('then a second time is refused', () => {
    expect(problemOf(decideSnapshotConfirmation(confirmed(snapshot), vru, LATER)).kind).toBe('conflict');
  });

  it('then a figure corrected since it was looked at is not confirmed unseen', () => {
    const since = { ...snapshot, corrected: [{ corrections: [], at: LATER, seatId: 'vru-analyst' }] };
    expect(problemOf(decideSnapshotConfirmation(since, vru, LATER, 0))).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/corrected meanwhile, to 100\.0%/),
    });
    expect(unwrapOk(decideSnapshotConfirmation(since, vru, LATER, 1)).snapshot.locked).not.toBeNull();
  });

  it('then nobody but the VRU can', () => {
    for (const standing of [holding('police-lead-analyst'), holding('opcc-performance'), VIEWER]) {
      expect(problemOf(decideSnapshotConfirmation(snapshot, standing, LATER)).kind).toBe('not-allowed');
    }
  });
});
