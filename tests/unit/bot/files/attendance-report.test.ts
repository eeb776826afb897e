import { strToU8, zipSync } from 'fflate';
import { readAttendanceReport } from '../../../../bot/files/attendance-report';
import { xlsxFile } from '../../../../bot/files/spreadsheet';
import { LIMITS } from '../../../../shared/contract/limits';
import { type Row, textOf } from '../../../fixtures/shape';
import { aReportFile, ENCODINGS, encoded, FIRST, type Participant, reportRows } from './report-files';

const read = (bytes: Uint8Array) => {
  const result = readAttendanceReport(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const people = (...participants: readonly Participant[]) => read(aReportFile(...participants)).people;
const refusal = (bytes: Uint8Array) => {
  const result = readAttendanceReport(bytes);
  return !result.ok && result.problem.kind === 'invalid' ? result.problem.fields.content : result;
};
/** Formats rows with tabs between the cells, as Teams does. */
const tabbed = (rows: readonly Row[]) => textOf(rows, '\t');
const flat = (...rows: readonly (readonly string[])[]) => encoded(tabbed(rows));

describe('given the report as Teams saves it, when it is read', () => {
  const report = read(
    aReportFile(
      { name: 'Senior Analyst', email: 'Senior.Analyst@Example.org', participantId: 'sa@example.org' },
      { name: 'Analyst (Guest)', duration: '42s' },
    ),
  );

  it('then it has the title, the start as it is written, and everybody of the second section', () => {
    expect(report).toEqual({
      title: 'DAWG monthly meeting',
      startedAt: '11/18/26, 9:55:10 AM',
      startedOn: ['2026-11-18'],
      people: [
        {
          name: 'Senior Analyst',
          email: 'senior.analyst@example.org',
          otherAddresses: ['sa@example.org'],
          minutes: 65,
        },
        { name: 'Analyst (Guest)', email: null, minutes: 1 },
      ],
    });
  });

  it.each(ENCODINGS)('then it is the same from %s', (encoding) => {
    for (const delimiter of ['\t', ',', ';'] as const) {
      const file = encoded(textOf(reportRows([{ name: 'Zoë, "the" Analyst; 分析 📊' }]), delimiter), encoding);
      expect(read(file).people).toEqual([{ name: 'Zoë, "the" Analyst; 分析 📊', email: null, minutes: 65 }]);
    }
  });

  it('then it is the same in the ANSI encoding and with other line endings', () => {
    const text = textOf(reportRows([{ name: 'Zoë' }]), ',');
    expect(read(Buffer.from(text, 'latin1')).people.map(({ name }) => name)).toEqual(['Zoë']);
    for (const end of ['\n', '\r']) expect(read(encoded(text.replaceAll('\r\n', end))).people).toHaveLength(1);
  });
});

describe('given an older report, one table without sections, when it is read', () => {
  it('then who joined and left several times is one person, without a duration', () => {
    const file = flat(
      ['Full Name', 'User Action', 'Timestamp'],
      ['Senior Analyst', 'Joined', '18.11.2026, 09:58:02'],
      ['Head of Insight', 'Joined before', '18.11.2026, 09:59:00'],
      ['senior analyst', 'Left', '18.11.2026, 11:03:40'],
    );
    expect(read(file)).toEqual({
      title: null,
      startedAt: null,
      startedOn: ['2026-11-18'],
      people: [
        { name: 'Senior Analyst', email: null, minutes: null },
        { name: 'Head of Insight', email: null, minutes: null },
      ],
    });
  });

  it('then a summary without a number is understood, and join, leave and duration are', () => {
    const file = flat(
      ['Meeting Summary'],
      ['Meeting Title', 'Monthly'],
      ['Meeting Start Time', '18/11/2026, 09:55:10'],
      [],
      ['Full Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role', 'Participant ID (UPN)'],
      ['Senior Analyst', 'x', 'y', '54m 30s', '', 'Presenter', 'SA@example.org'],
    );
    expect(read(file)).toEqual({
      title: 'Monthly',
      startedAt: '18/11/2026, 09:55:10',
      startedOn: ['2026-11-18'],
      people: [{ name: 'Senior Analyst', email: 'sa@example.org', minutes: 54 }],
    });
  });
});

describe('given somebody who appears twice, when the report is read', () => {
  it('then rows of one address are one person, whatever the name, with the seconds added up', () => {
    const rejoined = [
      { name: 'Senior Analyst', email: 'sa@example.org', duration: '10m 40s' },
      { name: 'S. Analyst', email: 'SA@example.org', duration: '5m 30s' },
    ];
    expect(people(...rejoined)).toEqual([{ name: 'Senior Analyst', email: 'sa@example.org', minutes: 16 }]);
  });

  it('then rows of one participant id are one person, and a later row may give the duration', () => {
    const rejoined = [
      { participantId: 'u1@example.org', duration: '' },
      { participantId: 'u1@example.org', email: 'sa@example.org', duration: '3m' },
    ];
    expect(people(...rejoined)).toEqual([
      { name: 'Senior Analyst', email: 'u1@example.org', otherAddresses: ['sa@example.org'], minutes: 3 },
    ]);
  });

  it('then two people of one name with different addresses stay two', () => {
    expect(people({ email: 'a@example.org' }, { email: 'b@example.org' })).toHaveLength(2);
  });

  it('then rows of one name without an address are one person', () => {
    expect(people({ duration: '1m' }, { name: ' SENIOR  analyst', duration: '2m' })).toEqual([
      { name: 'Senior Analyst', email: null, minutes: 3 },
    ]);
  });
});

describe('given how long somebody stayed, when the report is read', () => {
  it.each([
    ['1h 5m 3s', 65],
    ['2h', 120],
    ['59s', 1],
    ['1m 59s', 1],
    ['0s', 0],
    ['2 hr 3 min', 123],
    ['', null],
    ['a while', null],
    ['1 Std. 5 Min.', null],
  ])('then "%s" is %p minutes', (duration, minutes) => {
    expect(people({ duration })).toEqual([{ name: 'Senior Analyst', email: null, minutes }]);
  });
});

describe('given a cell that is not what its column says, when the report is read', () => {
  it('then an address needs an @, and replaces a missing name', () => {
    expect(people({ email: 'n/a', participantId: 'nobody' })).toEqual([
      { name: 'Senior Analyst', email: null, minutes: 65 },
    ]);
    expect(people({ name: '', email: 'SA@example.org' })).toEqual([
      { name: 'sa@example.org', email: 'sa@example.org', minutes: 65 },
    ]);
  });

  it('then a name has one line and nothing that turns the reading order around', () => {
    expect(people({ name: 'Senior\r\n Analyst \u202Egro' })[0]?.name).toBe('Senior Analyst gro');
  });

  it('then blank rows are passed over', () => {
    expect(people({ name: '  ', duration: '' }, { name: '\t' }, { name: 'Senior Analyst' })).toHaveLength(1);
  });
});

describe('given another file, when it is read as a report, then it is refused in plain words', () => {
  const choose = 'Choose the report as Teams saved it (.csv).';
  const zip = (name: string) => zipSync({ [name]: strToU8('<xml/>') });

  it.each([
    ['nothing', new Uint8Array(), `The file is empty. ${choose}`],
    ['a mark and nothing after it', encoded(''), `The file is empty. ${choose}`],
    ['too much', new Uint8Array(LIMITS.reportBytes + 1).fill(65), `The file is larger than 2 MB. ${choose}`],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), `This is a picture. ${choose}`],
    ['a JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), `This is a picture. ${choose}`],
    ['a PDF', Buffer.from('%PDF-1.7 …'), `This is a PDF file. ${choose}`],
    ['another ZIP', zip('word/document.xml'), `This is a ZIP file. ${choose}`],
    [
      'an older spreadsheet',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      `This is a spreadsheet or document of an older kind (.xls, .doc). ${choose}`,
    ],
    ['a program', Buffer.from('4d5a90000300000004000000', 'hex'), `This is not a text file. ${choose}`],
  ])('%s', (_, bytes, message) => {
    expect(refusal(bytes)).toBe(message);
  });

  it('a workbook, our own included', async () => {
    const workbook = await xlsxFile([{ name: 'Seats', columns: [{ title: 'Name' }], rows: [['Senior Analyst']] }]);
    expect(refusal(workbook)).toBe(`This is a spreadsheet file (.xlsx). ${choose}`);
  });

  it.each([
    ['a letter', encoded('Dear colleagues,\r\nhere is the report.')],
    ['a list of people that says nothing of attendance', flat(['Name', 'Email'], ['Senior Analyst', 'sa@example.org'])],
    ['sections without one of participants', encoded(tabbed(reportRows([{}])).replace('2. Participants', '2. Others'))],
    ['the third section alone', encoded(tabbed(reportRows([{}])).replace(/^[\s\S]*(?=3\. In)/, ''))],
    [
      'participants without a header',
      encoded(
        tabbed(reportRows([{}]))
          .replace('First Join', 'X')
          .replace(/^Name.*\r\n/m, ''),
      ),
    ],
  ])('%s', (_, bytes) => {
    expect(refusal(bytes)).toBe(`This is not an attendance report: it has no list of participants. ${choose}`);
  });
});

it('given a dial-in caller, when the report is read, then their number is their name, not a formula', () => {
  const read = readAttendanceReport(aReportFile({}, { name: '+44 20 ****1234', email: '', participantId: '' }));
  expect(read).toMatchObject({
    ok: true,
    value: { people: expect.arrayContaining([{ name: '+44 20 ****1234', email: null, minutes: expect.anything() }]) },
  });
});

describe('given any name in the lobby, when the report is read, then it does not affect other people', () => {
  it.each(['=1+1', '+44 20', '-1', '@x', '+1 555-010-0123', ' =1+1', '＝1+1'])('named %j', (name) => {
    expect(people({}, { name })).toEqual([
      { name: 'Senior Analyst', email: null, minutes: 65 },
      { name: name.trim(), email: null, minutes: 65 },
    ]);
    for (const field of ['email', 'participantId']) {
      expect(people({ [field]: name })).toEqual([{ name: 'Senior Analyst', email: null, minutes: 65 }]);
    }
  });

  it('named by what looks like an NHS number, which is not shown', () => {
    expect(people({}, { name: 'Analyst 943 476 5919' })[1]?.name).toBe(
      `Row ${FIRST + 1} (its name looks like an NHS number)`,
    );
  });

  it('named by more than 200 characters, which are cut', () => {
    expect(people({ name: 'x'.repeat(200) })[0]?.name).toHaveLength(200);
    expect(people({ name: 'x'.repeat(201) })[0]?.name).toBe(`${'x'.repeat(199)}…`);
  });

  it('named with a control sign, or by invisible ones', () => {
    expect(people({ name: 'Senior\u0001 \u200BAn\u00ADalyst\u00A0' })[0]?.name).toBe('Senior Analyst');
  });

  it('named with an unreadable character, which is shown as a question mark', () => {
    expect(people({ name: 'Zo\uFFFD' })[0]?.name).toBe('Zo?');
  });
});

describe('given a report of another shape, when it is read', () => {
  const participants = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
    flat(['1. Summary'], ['Meeting title', 'Monthly'], [], ['2. Participants'], header, ...rows);

  it('then names without times, addresses or both are people, their minutes unknown', () => {
    for (const header of [['Name'], ['Name', 'Email', 'Role'], ['Full Name', 'Participant ID (UPN)']]) {
      expect(read(participants(header, ['Senior Analyst'])).people).toEqual([
        { name: 'Senior Analyst', email: null, minutes: null },
      ]);
    }
    expect(read(flat(['Name', 'Email', 'Role'], ['Senior Analyst', '', 'Presenter'])).people).toHaveLength(1);
  });

  it('then the section may be headed in another way', () => {
    for (const section of ['2. Participants (12)', '2.Participants', '2 Participants', '3. Attendees']) {
      const text = tabbed(reportRows([{}])).replace('2. Participants', section);
      expect([section, read(encoded(text)).people.length]).toEqual([section, 1]);
    }
  });

  it('then one of several meetings is refused with the row of the second', () => {
    const twice = [...reportRows([{}]), [], ...reportRows([{}])];
    const row = reportRows([{}]).length + 1 + FIRST - 2;
    expect(refusal(encoded(tabbed(twice)))).toBe(
      `Row ${row} begins the participants of a second meeting. Choose the report of one meeting.`,
    );
  });

  it('then one in another language is refused with the row', () => {
    const rows = [
      ['1. Zusammenfassung'],
      ['Titel', 'x'],
      [],
      ['2. Teilnehmer'],
      ['Name', 'E-Mail', 'Rolle'],
      ['Analyst'],
    ];
    expect(refusal(flat(...rows))).toMatch(/^Row 1 is not in English\. /);
  });

  it('then a title that begins with a quotation mark is refused with its row', () => {
    const text = tabbed(reportRows([{}])).replace('DAWG monthly meeting', '"DAWG" monthly meeting');
    expect(refusal(encoded(text))).toBe('Row 2 has a quotation mark that does not belong there.');
  });

  it.each([
    ['11/12/26, 9:55:10 AM', ['2026-12-11', '2026-11-12']],
    ['18/11/2026, 09:55', ['2026-11-18']],
    ['18.11.2026, 09:55:10', ['2026-11-18']],
    ['2026-11-18 09:55', ['2026-11-18']],
    ['18 November 2026 at 09:55', ['2026-11-18']],
    ['Nov 18, 2026, 9:55 AM', ['2026-11-18']],
    ['yesterday', []],
    ['31/02/2026', []],
  ])('then for the start %s its day may be %j', (started, days) => {
    const rows = reportRows([{}]).map((row) => (row[0] === 'Start time' ? ['Start time', started] : row));
    expect([...(read(flat(...rows)).startedOn ?? [])].sort()).toEqual([...days].sort());
  });

  it('then every address of a row is kept, and a guest account gives the guest’s own address', () => {
    const guest = 'x_icb.example#EXT#@vru.onmicrosoft.com';
    expect(people({ email: 'Alias@example.org', participantId: 'own@example.org' })[0]).toMatchObject({
      email: 'alias@example.org',
      otherAddresses: ['own@example.org'],
    });
    expect(people({ participantId: guest })[0]?.email).toBe('x@icb.example');
  });
});

describe('given a report with something in it that does not belong, when it is read, then all of it is refused', () => {
  it('with nobody in it', () => {
    expect(refusal(aReportFile())).toBe('The report names nobody.');
  });

  it('with more than 1,000 people, and not with 1,000 who joined twice', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Observer ${index}` }));
    expect(people(...many(1000), ...many(1000))).toHaveLength(1000);
    expect(refusal(aReportFile(...many(1001)))).toBe(
      'The report names more than 1,000 people. Choose the report of one meeting.',
    );
  });

  it('with an unclosed quotation mark that hides people, but not with one below the participants', () => {
    const text = tabbed(reportRows([{ name: 'First' }, { name: 'Second' }]));
    expect(refusal(encoded(text.replace('First\t', '"First\t')))).toBe(
      `Row ${FIRST} has a quotation mark that does not belong there.`,
    );
    expect(read(encoded(text.replace('Somebody', '"Somebody'))).people).toHaveLength(2);
  });
});
