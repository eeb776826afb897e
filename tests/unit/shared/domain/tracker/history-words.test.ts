import { historyWords } from '../../../../../shared/domain/tracker/history-words';
import type { HistoryFact, Override } from '../../../../../shared/domain/tracker/types';
import { aResponse, saying } from '../../../../support/domain-builders';

const override: Override = {
  rag: 'green',
  reason: 'Seen at the meeting',
  from: '2026-11-23',
  until: '2026-12-31',
  seatId: 'vru-manager',
};
const request = { requestId: 'request-1', period: 'October 2026' };
const barrier = { barrierId: 'barrier-1', code: 'awaiting_advice' } as const;
const promised = aResponse(saying.willSupplyBy('2026-12-11'));

describe('given an entry of a source’s history, when a person reads it', () => {
  it.each<[HistoryFact, string, string]>([
    [{ kind: 'registered' }, 'Registered', ''],
    [
      {
        kind: 'edited',
        changes: [
          { field: 'area', from: '', to: 'Gosport' },
          { field: 'name', from: 'A', to: 'B' },
        ],
      },
      'Edited',
      'Area: not said → Gosport; Name: A → B',
    ],
    [{ kind: 'retired', reason: 'Replaced' }, 'Retired', 'Replaced'],
    [{ kind: 'restored', reason: 'Wanted again' }, 'Counts again', 'Wanted again'],
    [
      { kind: 'asked', ...request, due: '2026-11-20', gateway: { kind: 's16' } },
      'Asked for October 2026',
      'Due 2026-11-20, PCSC Act 2022, section 16',
    ],
    [
      { kind: 'answered', ...request, response: promised },
      'Answered for October 2026: will supply later',
      'By 2026-12-11',
    ],
    [
      { kind: 'answered', ...request, response: { ...promised, onBehalf: true } },
      'Answered for October 2026: will supply later',
      'By 2026-12-11. Recorded by the VRU on its behalf',
    ],
    [
      { kind: 'answered', ...request, response: aResponse(saying.notHeld()) },
      'Answered for October 2026: not held',
      '',
    ],
    [{ kind: 'not-held-confirmed', ...request }, 'Confirmed: not held for October 2026', ''],
    [{ kind: 'withdrawn', ...request, reason: 'Asked twice' }, 'Request for October 2026 withdrawn', 'Asked twice'],
    [{ kind: 'overridden', override }, 'Set to Green by hand until 2026-12-31', 'Seen at the meeting'],
    [{ kind: 'override-lifted', reason: 'Supplied' }, 'Override lifted', 'Supplied'],
    [{ kind: 'quality-raised', note: 'Duplicates' }, 'Quality issue raised', 'Duplicates'],
    [{ kind: 'quality-settled', outcome: 'Sent anew' }, 'Quality issue settled', 'Sent anew'],
    [{ kind: 'barrier-opened', ...barrier }, 'Barrier opened: awaiting legal or IG advice', ''],
    [
      { kind: 'barrier-resolved', ...barrier, outcome: 'Advice given' },
      'Barrier resolved: awaiting legal or IG advice',
      'Advice given',
    ],
  ])('then %j is told in words', (fact, title, detail) => {
    expect(historyWords(fact)).toEqual({ title, detail });
  });
});
