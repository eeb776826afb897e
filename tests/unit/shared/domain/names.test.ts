import { isSameName, nameKey } from '../../../../shared/domain/names';

describe('given two names, when they are compared', () => {
  it.each([
    ['composed and decomposed', 'Caf\u00e9 1', 'Cafe\u0301 1'],
    ['another case', 'Violence With INJURY', 'violence with injury'],
    ['sharp s and capitals', 'Straße', 'STRASSE'],
    ['blanks of other kinds and number', ' Ambulance\u00a0 calls\t', 'Ambulance calls'],
    ['a line break', 'Ambulance\ncalls', 'Ambulance calls'],
    ['full-width letters', 'ＩＳＡ', 'ISA'],
    ['a ligature', 'of\ufb01ce', 'office'],
    ['a sign of no width', 'Ambu\u200blance', 'Ambulance'],
    ['a soft hyphen', 'Ambu\u00adlance', 'Ambulance'],
    ['a mark of direction', '\u202eAmbulance\u202c', 'Ambulance'],
    ['a variation selector', 'Ambulance\ufe0f', 'Ambulance'],
    ['a filler', 'Ambulance\u3164', 'Ambulance'],
  ])('then %s makes no difference', (_, a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  it.each([
    ['another accent', 'Café', 'Cafe'],
    ['a blank or none', 'Ambulance calls', 'Ambulancecalls'],
    ['another number', 'Café 1', 'Café 2'],
  ])('then %s does', (_, a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });

  it('then of a text in which nothing is to be seen nothing is left', () => {
    expect(nameKey(' \u200b\u00ad\u2800\u3164\ufeff')).toBe('');
  });
});
