import fc from 'fast-check';
import {
  countRags,
  headline,
  ofSourcesDue,
  ofSourcesDueWords,
  percentageWords,
  type RagCounts,
} from '../../../../../shared/domain/tracker/measure';
import { RAGS, type Rag } from '../../../../../shared/domain/tracker/types';

const counts = (green: number, amber = 0, red = 0, grey = 0, excluded = 0): RagCounts => ({
  green,
  amber,
  red,
  grey,
  excluded,
});
/** Returns the headline for so many green sources of so many. */
const share = (green: number, of: number) => headline(counts(green, of - green));

describe('given the sources of the tracker, when the measure is worked out', () => {
  it('then 7 green, 2 amber, 1 red, 2 grey are 58.3%, and 70.0% of the sources due', () => {
    const example = counts(7, 2, 1, 2);
    expect(headline(example)).toEqual({ green: 7, of: 12, tenths: 583 });
    expect(ofSourcesDue(example)).toEqual({ green: 7, of: 10, tenths: 700 });
    expect([headline(example), ofSourcesDue(example)].map(percentageWords)).toEqual(['58.3%', '70.0%']);
  });

  it('then excluded sources count in neither figure', () => {
    expect(headline(counts(1, 1, 0, 0, 40))).toEqual({ green: 1, of: 2, tenths: 500 });
    expect(ofSourcesDue(counts(1, 1, 0, 0, 40))).toEqual({ green: 1, of: 2, tenths: 500 });
  });

  it('then without a source there is no number', () => {
    for (const empty of [counts(0), counts(0, 0, 0, 0, 3)]) {
      expect(headline(empty)).toEqual({ green: 0, of: 0, tenths: null });
      expect(percentageWords(headline(empty))).toBe('no data sources');
    }
  });

  it('then, with nothing due yet, the headline is 0.0% and the second figure no number', () => {
    expect(percentageWords(headline(counts(0, 0, 0, 5)))).toBe('0.0%');
    expect(ofSourcesDue(counts(0, 0, 0, 5)).tenths).toBeNull();
  });
});

describe('given n of N, when it is rounded to one decimal', () => {
  it.each([
    ['exactly half a tenth goes up', 1, 16, '6.3%'], // 6.25
    ['so does this one', 3, 16, '18.8%'], // 18.75
    ['just below a half goes down', 1, 3, '33.3%'],
    ['just above it goes up', 2, 3, '66.7%'],
    ['a half that binary fractions miss', 201, 2000, '10.1%'], // 10.05
    ['all green', 9, 9, '100.0%'],
    ['none green', 0, 9, '0.0%'],
    ['all but one of very many is not all', 2999, 3000, '99.9%'],
    ['half a tenth below all is not all', 1999, 2000, '99.9%'], // 99.95
    ['one of very many is not none', 1, 3000, '0.1%'],
    ['half a tenth is not none', 1, 2000, '0.1%'], // 0.05
    ['one of one', 1, 1, '100.0%'],
  ])('then %s: %i/%i', (_, green, of, words) => {
    expect(percentageWords(share(green, of))).toBe(words);
  });
});

describe('given any number of sources, when the measure is worked out', () => {
  const anyShare = fc
    .record({ of: fc.integer({ min: 1, max: 5000 }), part: fc.nat() })
    .map(({ of, part }) => ({ of, green: part % (of + 1) }));

  it('then 100.0% says that all are green, and 0.0% that none is', () => {
    fc.assert(
      fc.property(anyShare, ({ green, of }) => {
        const { tenths } = share(green, of);
        expect(tenths === 1000).toBe(green === of);
        expect(tenths === 0).toBe(green === 0);
      }),
    );
  });

  it('then, apart from that, it is the nearest tenth, a half going up', () => {
    fc.assert(
      fc.property(anyShare, ({ green, of }) => {
        const exact = BigInt(green) * 1000n;
        const up = (exact % BigInt(of)) * 2n >= BigInt(of) ? 1n : 0n;
        const nearest = Number(exact / BigInt(of) + up);
        const clamped = green === of || green === 0 ? nearest : Math.min(999, Math.max(1, nearest));
        expect(share(green, of).tenths).toBe(clamped);
      }),
    );
  });

  it('then one more green source never lowers it', () => {
    fc.assert(
      fc.property(anyShare, ({ green, of }) => {
        fc.pre(green < of);
        expect(share(green + 1, of).tenths ?? -1).toBeGreaterThanOrEqual(share(green, of).tenths ?? -1);
      }),
    );
  });

  it('then its words are one decimal and a percent sign', () => {
    fc.assert(
      fc.property(anyShare, ({ green, of }) => expect(percentageWords(share(green, of))).toMatch(/^\d{1,3}\.\d%$/)),
    );
  });

  it('then every source is counted once, under its own RAG', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Rag>(...RAGS)), (rags) => {
        const counted = countRags(rags);
        for (const rag of RAGS) expect(counted[rag]).toBe(rags.filter((given) => given === rag).length);
      }),
    );
  });
});

describe('given the second figure, when it is said in words', () => {
  const words = (all: RagCounts) => ofSourcesDueWords({ headline: headline(all), ofSourcesDue: ofSourcesDue(all) });

  it.each<[string, RagCounts, string]>([
    ['sources of which some are due', counts(7, 2, 1, 2), '70.0%'],
    ['sources of which none is due', counts(0, 0, 0, 3), 'nothing due yet'],
    ['excluded sources alone', counts(0, 0, 0, 0, 2), 'no data sources'],
    ['no source', counts(0), 'no data sources'],
  ])('then the words distinguish %s', (_, all, said) => {
    expect(words(all)).toBe(said);
  });
});
