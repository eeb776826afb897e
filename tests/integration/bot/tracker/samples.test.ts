/** The sample data of local mode: a group at work, created through the same services as real data. */
import { addSampleData } from '../../../../bot/local/sample-data';
import type { Services } from '../../../../bot/services/context';
import type { AgreementsView } from '../../../../shared/contract/agreements';
import { RAGS } from '../../../../shared/domain/tracker/types';
import { type App, FACTS, startApp } from '../../../support/app';
import { NOW, PATIENT, page, VRU } from '../../../support/storage/group-operations';
import { listed, pageOf, trackerFor } from './at-the-tracker';

let app: App;
afterEach(() => app.stop());

test.each([
  ['a Monday in November', NOW],
  ['New Year’s Day', '2027-01-01T09:30:00.000Z'],
  ['the last day of a leap February', '2028-02-29T09:30:00.000Z'],
  ['the day after Easter', '2027-03-30T09:30:00.000Z'],
])(
  'given an empty group on %s, when samples are added twice, then every RAG and three quarters exist',
  async (_day, now) => {
    const prepare = (services: Services) => addSampleData(services, FACTS);
    app = await startApp({ now: () => now, patience: PATIENT, prepare });
    const { sources, trend, counts, bases } = await trackerFor(app);
    await addSampleData(app.server.services, FACTS);

    const again = await trackerFor(app);
    expect(again.sources).toEqual(sources);
    for (const rag of RAGS)
      if (rag !== 'excluded') expect({ rag, there: counts[rag] > 0 }).toEqual({ rag, there: true });
    expect(sources.every(({ sample }) => sample)).toBe(true);
    expect(trend.map(({ state }) => state)).toEqual(['locked', 'locked', 'provisional']);
    expect(new Set(trend.map(({ headline }) => headline.tenths)).size).toBeGreaterThan(1);
    for (const { headline, counts: then } of trend) {
      expect(headline.tenths).not.toBeNull();
      expect(then.green).toBeGreaterThan(0);
    }
    expect(bases.framework).toBeGreaterThan(0);
    expect(bases.individual).toBeGreaterThan(0);

    const { agreements, barriers } = await page<AgreementsView>(app, VRU, '/agreements');
    expect(agreements.map(({ status }) => status).sort()).toEqual(['in_force', 'in_force', 'in_negotiation']);
    expect(barriers.length).toBeGreaterThan(0);
    const [first] = sources;
    if (first === undefined) throw new Error('There are no samples');
    expect(await listed(app, first)).toEqual((await pageOf(app, first)).source);
  },
);
