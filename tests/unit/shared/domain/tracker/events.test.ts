/** Events of the tracker, of barriers and of agreements in the history. */
import { type AreaEvent, eventFor, subjectsOf, withoutFreeText, wordsOf } from '../../../../../shared/areas/events';
import { type AskedOf, answered } from '../../../../../shared/domain/tracker/request-events';
import { aRequest, aResponse, saying } from '../../../../support/domain-builders';

const sourceId = 'source-1';
const request = { sourceId, requestId: 'request-1', period: 'October 2026' };
const barrier = { sourceId, barrierId: 'barrier-1', code: 'awaiting_advice' } as const;
const asked: AskedOf = { ...request, due: '2026-11-20', gateway: { kind: 's16' } };
const together = { kind: 'tracker.data-asked-for', roundId: 'round-1' } as const;
const agreement = { agreementId: 'agreement-1', title: 'Framework' };
const details = { agreementKind: 'framework', parties: [], added: ['source-1'], removed: [] } as const;
const days = { start: null, review: null, expiry: null };
const promised = aResponse(saying.willSupplyBy('2026-12-11'));
const quarter = '2026-27-Q3';
const filter = { text: '', agency: '', rag: '', row: '' } as const;

const EVENTS: readonly (readonly [AreaEvent, string, string])[] = [
  [
    { kind: 'tracker.source-registered', sourceId, organisationId: 'police', classification: 'aggregate' },
    'Registered',
    '',
  ],
  [
    {
      kind: 'tracker.source-edited',
      sourceId,
      changes: [
        { field: 'area', from: '', to: 'Gosport' },
        { field: 'name', from: 'A', to: 'B' },
      ],
    },
    'Edited',
    'Area: not said → Gosport; Name: A → B',
  ],
  [{ kind: 'tracker.source-retired', sourceId, reason: 'Replaced' }, 'Retired', 'Replaced'],
  [{ kind: 'tracker.source-restored', sourceId, reason: 'Wanted again' }, 'Counts again', 'Wanted again'],
  [
    { kind: 'tracker.data-asked-for', roundId: null, requests: [asked] },
    'Asked for October 2026',
    'Due 2026-11-20, PCSC Act 2022, section 16',
  ],
  [
    { ...together, requests: [asked, { ...asked, sourceId: 'source-2' }] },
    '2 data sources asked for together: October 2026',
    'Due 2026-11-20, PCSC Act 2022, section 16',
  ],
  [
    { ...together, requests: [asked, { ...asked, sourceId: 'source-2', period: 'Q3', due: '2026-12-01' }] },
    '2 data sources asked for together',
    '',
  ],
  [answered(aRequest(), promised), 'Response for October 2026: will supply later', 'By 2026-12-11'],
  [
    answered(aRequest(), { ...promised, onBehalf: true }),
    'Response for October 2026: will supply later',
    'By 2026-12-11. Recorded by the VRU on its behalf',
  ],
  [
    answered(aRequest(), aResponse(saying.supplied())),
    'Response for October 2026: supplied',
    'October 2026, sent 2026-11-02',
  ],
  [
    answered(aRequest(), aResponse(saying.partly('2026-12-11'))),
    'Response for October 2026: partly supplied',
    'Missing: Two districts. Expected 2026-12-11',
  ],
  [
    answered(aRequest(), aResponse(saying.cannotShare('capacity', 'Nobody is there'))),
    'Response for October 2026: cannot share',
    'Capacity: Nobody is there',
  ],
  [answered(aRequest(), aResponse(saying.notHeld())), 'Response for October 2026: not held', ''],
  [{ kind: 'tracker.not-held-confirmed', ...request }, 'Confirmed: not held for October 2026', ''],
  [
    { kind: 'tracker.request-withdrawn', ...request, reason: 'Asked twice' },
    'Request for October 2026 withdrawn',
    'Asked twice',
  ],
  [
    { kind: 'tracker.rag-overridden', sourceId, rag: 'green', reason: 'Seen at the meeting', until: '2026-12-31' },
    'Set to Green by hand until 2026-12-31',
    'Seen at the meeting',
  ],
  [{ kind: 'tracker.override-lifted', sourceId, reason: 'Supplied' }, 'Override lifted', 'Supplied'],
  [{ kind: 'tracker.quality-issue-raised', sourceId, note: 'Duplicates' }, 'Quality issue raised', 'Duplicates'],
  [{ kind: 'tracker.quality-issue-settled', sourceId, outcome: 'Sent anew' }, 'Quality issue settled', 'Sent anew'],
  [
    { kind: 'tracker.sources-imported', importId: 'import-1', sources: 1 },
    '1 data source imported from a spreadsheet',
    '',
  ],
  [{ kind: 'tracker.exported', format: 'csv', ...filter }, 'Tracker exported as CSV', ''],
  [{ kind: 'tracker.exported', format: 'xlsx', ...filter, rag: 'red' }, 'Tracker exported as XLSX', 'Filtered'],
  [
    { kind: 'tracker.snapshot-taken', quarter, until: '2027-01-01T00:00:00.000Z', sources: 12 },
    'Figure of Q3 2026–27 (October to December) taken',
    '12 data sources',
  ],
  [
    { kind: 'tracker.snapshot-confirmed', quarter, version: 1 },
    'Figure of Q3 2026–27 (October to December) confirmed',
    '',
  ],
  [
    { kind: 'tracker.snapshot-restated', quarter, version: 2, reason: 'Found in the audit', corrections: [] },
    'Figure of Q3 2026–27 (October to December) restated as version 2',
    'Found in the audit',
  ],
  [
    {
      ...{ kind: 'tracker.snapshot-corrected', quarter, version: 1, sharingReason: 'By post' },
      corrections: [{ sourceId: 'source-1', rag: 'red', reason: 'The wrong file' }],
      forgotten: [{ sourceId: 'source-2', rag: 'grey', reason: 'Registered late', shared: false }],
      sharing: { added: ['icb'], removed: [] },
    },
    'Figure of Q3 2026–27 (October to December) corrected before it was confirmed',
    '1 data source corrected; 1 data source added; organisations sharing corrected',
  ],
  [{ kind: 'barriers.opened', ...barrier }, 'Barrier opened: awaiting legal or IG advice', ''],
  [
    { kind: 'barriers.resolved', ...barrier, outcome: 'Advice given', agreementId: null },
    'Barrier resolved: awaiting legal or IG advice',
    'Advice given',
  ],
  [
    { kind: 'barriers.assigned', ...barrier, ownerSeatId: 'vru-analyst', igOrganisationId: 'police' },
    'Barrier assigned: awaiting legal or IG advice',
    '',
  ],
  [{ kind: 'agreements.registered', ...agreement, ...details, ...days }, 'Agreement registered', 'Framework'],
  [
    { kind: 'agreements.edited', ...agreement, ...details, ...days, fields: ['sourceIds', 'expiry'] },
    'Agreement changed: data sources that it covers, expiry',
    'Framework',
  ],
  [
    { kind: 'agreements.ended', ...agreement, on: '2026-12-01', reason: 'Superseded' },
    'Agreement ended on 2026-12-01: Superseded',
    'Framework',
  ],
];

describe('given an event, when a person reads it', () => {
  it.each(EVENTS)('then %j is described in words', (event, title, detail) => {
    expect(wordsOf(event)).toEqual({ title, detail });
  });

  it.each(EVENTS)('then %j is still described without its free text', (event) => {
    const { title } = wordsOf(withoutFreeText(event));
    expect(title).not.toBe('');
    expect(JSON.stringify(withoutFreeText(event))).not.toMatch(
      /Replaced|Wanted again|Two districts|Nobody is there|Asked twice|Seen at|Supplied"|Duplicates|Sent anew|audit|Advice given|Superseded/,
    );
  });
});

describe('given sources that were asked together', () => {
  const event: AreaEvent = { ...together, requests: [asked, { ...asked, sourceId: 'source-2', period: 'Q3' }] };

  it('then the event concerns each of them, and the history of one shows only its own request', () => {
    const [one, two] = subjectsOf(event);
    expect([one, two]).toEqual([
      { kind: 'source', sourceId: 'source-1' },
      { kind: 'source', sourceId: 'source-2' },
    ]);
    expect(wordsOf(eventFor(event, two ?? { kind: 'tracker' })).title).toBe('Asked for Q3');
  });

  it('then an event about one thing is whole in its history', () => {
    const retired: AreaEvent = { kind: 'tracker.source-retired', sourceId, reason: 'Replaced' };
    expect(eventFor(retired, { kind: 'source', sourceId })).toEqual(retired);
  });
});
