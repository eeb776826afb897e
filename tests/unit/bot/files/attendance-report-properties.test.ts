import fc from 'fast-check';
import { readAttendanceReport } from '../../../../bot/files/attendance-report';
import { textOf } from '../../../fixtures/shape';
import { aReportFile, type Delimiter, ENCODINGS, encoded, reportRows } from './report-files';

const word = fc.stringMatching(/^[A-Za-zÀ-ÿĀ-ſ一-龠](?:[A-Za-zÀ-ÿ'’",;.()-]{0,10}[a-z)]|📊)?$/u);
const fullName = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const person = fc.record({
  name: fullName,
  email: fc.option(fc.stringMatching(/^[a-z0-9.]{1,12}@[a-z]{1,10}\.uk$/)),
  seconds: fc.option(fc.integer({ min: 0, max: 40_000 })),
});
const people = fc.uniqueArray(person, {
  selector: ({ name, email }) => email ?? name.toLowerCase(),
  minLength: 1,
  maxLength: 30,
});
const encoding = fc.constantFrom(...ENCODINGS);
const delimiter = fc.constantFrom<Delimiter>('\t', ',', ';');
const duration = (seconds: number) =>
  `${Math.floor(seconds / 3600)}h ${Math.floor((seconds % 3600) / 60)}m ${seconds % 60}s`;
const minutes = (seconds: number) => (seconds === 0 ? 0 : Math.max(1, Math.floor(seconds / 60)));

describe('given any report, in any encoding and with any separator, when it is read', () => {
  it('then everybody is read as they were written', () => {
    fc.assert(
      fc.property(people, encoding, delimiter, (present, code, separator) => {
        const rows = reportRows(
          present.map(({ name, email, seconds }) => ({
            name,
            email: email?.toUpperCase() ?? '',
            duration: seconds === null ? '' : duration(seconds),
          })),
        );
        const result = readAttendanceReport(encoded(textOf(rows, separator), code));
        expect(result).toMatchObject({
          ok: true,
          value: {
            people: present.map(({ name, email, seconds }) => ({
              name,
              email,
              minutes: seconds === null ? null : minutes(seconds),
            })),
          },
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('given any bytes at all, when they are read as a report', () => {
  const said = (bytes: Uint8Array) => {
    const result = readAttendanceReport(bytes);
    if (result.ok) return expect(result.value.people.length).toBeGreaterThan(0);
    return expect(result.problem).toEqual({
      kind: 'invalid',
      message: expect.any(String),
      fields: { content: expect.stringMatching(/^[A-Z].*\.$/) },
    });
  };

  it('then the answer is a report with people in it, or a refusal in words', () => {
    const mark = fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x50, 0x4b, 3, 4]);
    fc.assert(
      fc.property(mark, fc.uint8Array({ maxLength: 400 }), (first, rest) => said(Uint8Array.from([...first, ...rest]))),
      { numRuns: 800 },
    );
  });

  it('then the same holds for a report that was damaged on the way', () => {
    const whole = aReportFile({ name: 'Senior Analyst' }, { name: 'Deputy, "acting"', email: 'd@example.org' });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (changes, length) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        said(bytes.slice(0, length));
      }),
      { numRuns: 400 },
    );
  });

  it('then the same holds for any text in a cell', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, (name, email, time) => said(aReportFile({ name, email, duration: time }, {}))),
      { numRuns: 400 },
    );
  });
});
