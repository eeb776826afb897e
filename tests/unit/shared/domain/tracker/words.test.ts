import { barrierInSentence } from '../../../../../shared/domain/barriers/words';
import type { Gateway } from '../../../../../shared/domain/tracker/types';
import {
  CLASSIFICATION_WORDS,
  FREQUENCY_WORDS,
  gatewayNote,
  gatewayWords,
  RESPONSE_WORDS,
} from '../../../../../shared/domain/tracker/words';

describe("given the tracker's values, when a person reads them", () => {
  it('then a gateway is named so that an information governance lead can look it up', () => {
    expect(gatewayWords({ kind: 's16' })).toBe('PCSC Act 2022, section 16');
    expect(gatewayWords({ kind: 's17' })).toBe('PCSC Act 2022, section 17');
    expect(gatewayWords({ kind: 'other', name: 'Crime and Disorder Act 1998, section 115' })).toBe(
      'Crime and Disorder Act 1998, section 115',
    );
  });

  it('then the five answers are called as on their buttons', () => {
    expect(RESPONSE_WORDS).toEqual({
      supplied: 'Supplied',
      partly_supplied: 'Partly supplied',
      will_supply_by: 'Will supply later',
      cannot_share: 'Cannot share',
      not_held: 'Not held',
    });
  });

  it('then classifications and frequencies are those of the tracker', () => {
    expect(Object.values(CLASSIFICATION_WORDS)).toEqual(['Aggregate', 'Pseudonymised', 'Personal']);
    expect(Object.values(FREQUENCY_WORDS)).toEqual(['Monthly', 'Quarterly', 'Annual', 'Once']);
  });

  it('then a barrier within a sentence keeps the capitals of a name and of IG', () => {
    const codes = ['capacity', 'awaiting_advice', 'investigatory_powers'] as const;
    expect(codes.map(barrierInSentence)).toEqual(['capacity', 'awaiting legal or IG advice', 'Investigatory Powers']);
  });

  it.each<[string, Gateway, RegExp]>([
    ['section 16', { kind: 's16' }, /not reach patient information.*health or social care authority/],
    ['section 17', { kind: 's17' }, /local policing body.*held already.*complied with/],
    ['another', { kind: 'other', name: 'Crime and Disorder Act 1998, section 115' }, /name this gateway themselves/],
  ])('then what %s means comes with data protection law, and that it is no legal advice', (_, gateway, words) => {
    expect(gatewayNote(gateway)).toMatch(words);
    expect(gatewayNote(gateway)).toMatch(/Data protection law still applies\..*Not legal advice\.$/);
    if (gateway.kind !== 'other') expect(gatewayNote(gateway)).toContain('Source: legislation.gov.uk');
  });
});
