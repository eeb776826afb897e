import type { Standing } from '../../../../../shared/domain/membership/standing';
import type { WantedAmendment } from '../../../../../shared/domain/tracker/amending';
import { percentageWords } from '../../../../../shared/domain/tracker/measure';
import {
  asTaken,
  decideProvisionalCorrection,
  decideRestatement,
} from '../../../../../shared/domain/tracker/restating';
import {
  decideSnapshotConfirmation,
  figuresOf,
  newSnapshot,
  type Snapshot,
} from '../../../../../shared/domain/tracker/snapshots';
import type { ForgottenSource, RestatedSource, TrackerState } from '../../../../../shared/domain/tracker/types';
import {
  aMembership,
  anAgreement,
  aRecord,
  aRequest,
  aResponse,
  aSource,
  ENGLAND,
  faultsOf,
  holding,
  problemOf,
  saying,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const QUARTER = '2026-27-Q3';
const LATER = '2027-02-01T09:00:00.000Z';
const vru = holding('vru-analyst');
const membership = aMembership();

const supplied = aRecord({
  source: aSource({ id: 'police', name: 'Data of police', organisationId: 'police' }),
  requests: [aRequest({ latest: aResponse(saying.supplied('2026-11-02'), '2026-11-02T12:00:00.000Z') })],
});
const silent = aRecord({
  source: aSource({ id: 'z-silent', organisationId: 'police' }),
  requests: [aRequest({ due: '2026-12-18' })],
});
/** Sources registered after the quarter's end; one of them is retired now. */
const probation = aRecord({
  source: aSource({ id: 'late', name: 'Cases', organisationId: 'probation', isaRequired: true }),
});
const opcc = aRecord({
  source: aSource({ id: 'gone', name: 'Survey', organisationId: 'opcc', state: 'retired' }),
});

const provisional = newSnapshot(QUARTER, { records: [supplied, silent], agreements: [] }, membership, {
  graceWorkingDays: 10,
  calendar: ENGLAND,
});
const locked = unwrapOk(decideSnapshotConfirmation(provisional, vru, '2027-01-08T09:00:00.000Z')).snapshot;
const state: TrackerState = { records: [supplied, silent, probation, opcc], agreements: [] };

const correction: RestatedSource = { sourceId: 'police', rag: 'amber', reason: 'Two districts were missing' };
const forgotten: ForgottenSource = { sourceId: 'late', rag: 'green', reason: 'It came by e-mail', shared: true };

interface Wanted extends Partial<Omit<WantedAmendment, 'corrections'>> {
  readonly corrections?: readonly (RestatedSource & Partial<WantedAmendment['corrections'][number]>)[];
}
interface Given {
  readonly reason: string;
  readonly standing: Standing;
  readonly snapshot: Snapshot;
  readonly state: TrackerState;
}

const wantedOf = ({ corrections = [], forgotten: added = [], sharing }: Wanted): WantedAmendment => ({
  corrections: corrections.map((one) => ({ counted: null, ...one })),
  forgotten: added,
  sharing: sharing ?? { added: [], removed: [], reason: '' },
});
const contextOf = (given: Partial<Given>) => ({
  state: given.state ?? state,
  membership,
  standing: given.standing ?? vru,
  now: LATER,
});
const restate = (wanted: Wanted, given: Partial<Given> = {}) =>
  decideRestatement(
    given.snapshot ?? locked,
    { ...wantedOf(wanted), reason: given.reason ?? 'Found in the audit' },
    contextOf(given),
  );
const correct = (wanted: Wanted, given: Partial<Given> = {}) =>
  decideProvisionalCorrection(given.snapshot ?? provisional, wantedOf(wanted), contextOf(given));

describe('given a provisional figure that is known to be wrong, when it is corrected', () => {
  it('then it says what was corrected and why, is still provisional, and counts anew', () => {
    const { snapshot: after, events } = unwrapOk(correct({ corrections: [correction] }));
    expect(after).toMatchObject({ version: 1, locked: null, restated: null });
    expect(after.sources[0]).toMatchObject({ rag: 'amber', row: 'corrected', reason: 'Two districts were missing' });
    expect(after.sources[1]).toEqual(provisional.sources[1]);
    const before = { rag: 'green', row: 'supplied', reason: 'Supplied in full for October 2026', overridden: false };
    expect(after.corrected).toEqual([{ at: LATER, seatId: 'vru-analyst', corrections: [{ ...correction, before }] }]);
    expect(figuresOf(after)).toMatchObject({ headline: { green: 0, of: 2 }, corrected: 1, version: 1 });
    expect(events).toEqual([
      { kind: 'tracker.snapshot-corrected', quarter: QUARTER, version: 1, corrections: [correction] },
    ]);
  });

  it('then the figure as first taken can still be read, after any number of corrections', () => {
    const once = unwrapOk(correct({ corrections: [correction], forgotten: [forgotten] })).snapshot;
    const twice = unwrapOk(
      correct(
        {
          corrections: [
            { ...correction, rag: 'red' },
            { ...correction, sourceId: 'late', rag: 'grey' },
          ],
          sharing: { added: ['icb'], removed: ['police'], reason: 'By telephone' },
        },
        { snapshot: once },
      ),
    ).snapshot;
    expect(twice.sharing).toEqual(['icb', 'probation']);
    expect(asTaken(twice)).toEqual(provisional);
  });

  it('then it can be confirmed and keeps its corrections; a restatement leaves them to that version', () => {
    const corrected = unwrapOk(correct({ corrections: [correction] })).snapshot;
    const first = unwrapOk(decideSnapshotConfirmation(corrected, vru, LATER)).snapshot;
    expect(first.corrected).toEqual(corrected.corrected);
    const { snapshot: second } = unwrapOk(
      restate({ corrections: [{ ...correction, rag: 'red' }] }, { snapshot: first }),
    );
    expect([second.version, second.corrected]).toEqual([2, undefined]);
  });

  it('then a locked one is restated instead, and a partner corrects nothing', () => {
    expect(problemOf(correct({ corrections: [correction] }, { snapshot: locked })).kind).toBe('conflict');
    for (const standing of [holding('police-lead-analyst'), holding('opcc-performance'), VIEWER]) {
      expect(problemOf(correct({ corrections: [correction] }, { standing })).kind).toBe('not-allowed');
    }
  });
});

describe('given a locked snapshot, when it turns out to be wrong', () => {
  it('then the next version gives the corrections and why, is locked, and leaves the former unchanged', () => {
    const before = structuredClone(locked);
    const { snapshot: next, events } = unwrapOk(restate({ corrections: [correction] }));
    expect(next).toMatchObject({
      quarter: QUARTER,
      version: 2,
      locked: { at: LATER, seatId: 'vru-analyst' },
      restated: { reason: 'Found in the audit', corrections: [correction] },
    });
    const of = { quarter: QUARTER, version: 2, reason: 'Found in the audit', corrections: [correction] };
    expect(events).toEqual([{ kind: 'tracker.snapshot-restated', ...of }]);
    expect(next.sources[0]).toMatchObject({ rag: 'amber', row: 'restated', reason: 'Two districts were missing' });
    expect(next.sources[1]).toEqual(locked.sources[1]);
    expect([figuresOf(locked).counts.green, figuresOf(next).counts.green]).toEqual([1, 0]);
    expect(locked).toEqual(before);
  });

  it('then it can be restated again, from the version before', () => {
    const { snapshot: second } = unwrapOk(restate({ corrections: [correction] }));
    const { snapshot: third } = unwrapOk(
      restate({ corrections: [{ ...correction, rag: 'red' }] }, { snapshot: second }),
    );
    expect([third.version, third.sources[0]?.rag]).toEqual([3, 'red']);
  });

  it('then a provisional one is corrected instead, and a partner restates nothing', () => {
    expect(problemOf(restate({ corrections: [correction] }, { snapshot: provisional })).kind).toBe('conflict');
    for (const standing of [holding('police-lead-analyst'), VIEWER]) {
      expect(problemOf(restate({ corrections: [correction] }, { standing })).kind).toBe('not-allowed');
    }
  });

  it('then without a reason for the whole it is refused', () => {
    expect(Object.keys(faultsOf(restate({ corrections: [correction] }, { reason: '' })))).toEqual(['reason']);
  });
});

/** Correcting and restating follow the same rules. */
describe.each([
  ['a provisional figure', correct, provisional],
  ['a locked figure', restate, locked],
] as const)('given %s', (_, amend, before) => {
  it('when a source was forgotten, then it is counted, with its reason and its basis on the last day', () => {
    const agreements = [anAgreement({ sourceIds: ['late'], start: '2026-12-31', expiry: '2027-01-01' })];
    const { snapshot, events } = unwrapOk(amend({ forgotten: [forgotten] }, { state: { ...state, agreements } }));
    expect(snapshot.sources.slice(0, 2)).toEqual(before.sources);
    expect(snapshot.sources[2]).toMatchObject({
      ...{ id: 'late', name: 'Cases', organisationId: 'probation', rag: 'green', reason: 'It came by e-mail' },
      ...{ overridden: false, basis: 'individual', shared: true },
    });
    expect([before, snapshot].map((one) => percentageWords(figuresOf(one).headline))).toEqual(['50.0%', '66.7%']);
    expect(snapshot.sharing).toEqual(['police', 'probation']);
    expect(events[0]).toMatchObject({
      forgotten: [forgotten],
      sharing: { added: ['probation'], removed: [] },
      sharingReason: 'It came by e-mail',
    });
  });

  it('when the forgotten source is retired or was not supplied, then it counts, and nobody more shares', () => {
    const retired = { sourceId: 'gone', rag: 'grey', reason: 'Retired in January', shared: true } as const;
    const { snapshot } = unwrapOk(amend({ forgotten: [retired, { ...forgotten, rag: 'red', shared: false }] }));
    expect(snapshot.sources.map(({ name, basis }) => [name, basis]).slice(2)).toEqual([
      ['Survey', 'not_needed'],
      ['Cases', 'none'],
    ]);
    // The OPCC is not an authority.
    expect(snapshot.sharing).toEqual(before.sharing);
    expect(figuresOf(snapshot).headline).toMatchObject({ green: 1, of: 4, tenths: 250 });
  });

  it('when the organisations sharing are corrected, then they are counted anew, and the sources stay', () => {
    const sharing = { added: ['icb'], removed: ['police'], reason: 'By telephone' };
    const { snapshot, events } = unwrapOk(amend({ sharing }));
    expect([snapshot.sharing, snapshot.sources]).toEqual([['icb'], before.sources]);
    expect(events[0]).toMatchObject({
      corrections: [],
      sharing: { added: ['icb'], removed: ['police'] },
      sharingReason: 'By telephone',
    });
  });

  it('when only some of it differs, then only the differences are kept', () => {
    const same: RestatedSource = { sourceId: 'z-silent', rag: 'amber', reason: 'As it was' };
    const sharing = { added: ['police'], removed: ['icb'], reason: 'As it was' };
    const { events } = unwrapOk(amend({ corrections: [same, correction], sharing }));
    expect(events[0]).toMatchObject({ corrections: [correction] });
    expect(events[0]).not.toHaveProperty('sharing');
  });

  it.each<[string, Wanted, string]>([
    ['with nothing corrected', {}, 'corrections'],
    ['with nothing that differs', { corrections: [{ ...correction, rag: 'green' }] }, 'corrections'],
    [
      'of a source that was not counted',
      { corrections: [correction, { ...correction, sourceId: 'late' }] },
      'corrections',
    ],
    ['of one source twice', { corrections: [correction, { ...correction, rag: 'red' }] }, 'corrections'],
    ['of a source that was counted otherwise', { corrections: [{ ...correction, counted: 'red' }] }, 'corrections'],
    ['for a forgotten source that was counted', { forgotten: [{ ...forgotten, sourceId: 'police' }] }, 'forgotten'],
    ['for a forgotten source of nobody', { forgotten: [{ ...forgotten, sourceId: 'other' }] }, 'forgotten'],
    ['for a forgotten source twice', { forgotten: [forgotten, forgotten] }, 'forgotten'],
    ['for an organisation of nobody', { sharing: { added: ['x'], removed: [], reason: 'y' } }, 'sharing'],
    ['for an organisation that is no authority', { sharing: { added: ['opcc'], removed: [], reason: 'y' } }, 'sharing'],
    ['for organisations without a reason', { sharing: { added: ['icb'], removed: [], reason: '' } }, 'sharingReason'],
  ])('when it is corrected %s, then it is refused at the field', (_what, wanted, field) => {
    expect(Object.keys(faultsOf(amend(wanted)))).toEqual([field]);
  });
});
