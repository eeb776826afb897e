import { stepsToGreen } from '../../../../../shared/domain/tracker/rag';
import type { DataRequest, Step } from '../../../../../shared/domain/tracker/types';
import { aBarrier, anAgreement, aSource, saying } from '../../../../support/domain-builders';
import { type Circumstances, due, factsAbout } from './looking-at';

const october = { ...due('2026-11-06', saying.supplied()), id: 'october' };
const needed = { source: aSource({ isaRequired: true }) };
const quality = { note: 'Duplicates', since: '2026-11-02' };

describe('given a source, when it is asked what has to happen until it is green', () => {
  it.each<[string, DataRequest[], Circumstances, Step[]]>([
    ['green', [october], {}, []],
    ['retired', [due('2026-06-30')], { source: aSource({ state: 'retired' }) }, []],
    ['never asked for', [], {}, ['ask', 'supply']],
    ['never asked for, without the agreement it needs', [], needed, ['ask', 'make-agreement', 'supply']],
    ['not yet due', [due('2026-12-11')], {}, ['supply']],
    ['long overdue', [due('2026-06-30')], {}, ['supply']],
    ['promised', [due('2026-11-20', saying.willSupplyBy('2026-12-11'))], {}, ['supply']],
    ['supplied in part', [due('2026-11-20', saying.partly('2026-12-11'))], {}, ['supply-rest']],
    ['the rest overdue', [due('2026-11-06', saying.partly('2026-11-20'))], {}, ['supply', 'supply-rest']],
    ['not held, so they say', [due('2026-11-20', saying.notHeld())], {}, ['confirm-not-held']],
    ['refused', [due('2026-12-11', saying.cannotShare())], { barriers: [aBarrier()] }, ['resolve-barrier', 'supply']],
    [
      'refused after an earlier supply',
      [october, due('2026-12-11', saying.cannotShare(), '2026-11-20T09:00:00.000Z')],
      {},
      ['resolve-barrier', 'supply'],
    ],
    ['a period missing', [due('2026-10-02'), { ...october }], {}, ['supply-missing']],
    [
      'refused before another period was supplied, and not due yet',
      [{ ...due('2026-12-11', saying.cannotShare(), '2026-10-20T09:00:00.000Z'), id: 'december' }, october],
      {},
      ['resolve-barrier', 'supply'],
    ],
    ['in negotiation', [october], { ...needed, agreements: [anAgreement({ start: null })] }, ['conclude-agreement']],
    ['of poor quality', [october], { quality }, ['settle-quality']],
    [
      'everything amiss: the most pressing first',
      [due('2026-06-30', saying.cannotShare())],
      { ...needed, quality, barriers: [aBarrier()] },
      ['resolve-barrier', 'supply', 'make-agreement', 'settle-quality'],
    ],
  ])('then "%s" has its steps', (_, requests, circumstances, steps) => {
    expect(stepsToGreen(factsAbout(requests, circumstances))).toEqual(steps);
  });

  it('then an override hides none of them', () => {
    const override = {
      rag: 'green',
      reason: 'x',
      from: '2026-11-20',
      until: '2026-11-30',
      seatId: 'vru-manager',
    } as const;
    expect(stepsToGreen(factsAbout([due('2026-06-30')], { override }))).toEqual(['supply']);
  });
});
