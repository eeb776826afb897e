import { type CalendarEvent, calendarFile } from '../../../../bot/files/calendar';
import { londonInstant } from '../../../../shared/domain/calendar/dates';

const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting-2026-12@dawg',
  sequence: 0,
  title: 'DAWG meeting',
  startsAt: londonInstant('2026-12-16', '10:00'),
  minutes: 120,
  place: 'Civic Centre',
  description: 'In person.',
  cancelled: false,
  changedAt: '2026-11-22T09:00:00.000Z',
  ...change,
});
const file = (...events: readonly CalendarEvent[]) => calendarFile({ name: 'DAWG meetings', events });

type Properties = Readonly<Record<string, string>>;

/** Parses a calendar: unfolds lines, splits each at its first colon, and unescapes values. One block per component. */
function parsed(text: string): { readonly calendar: Properties; readonly events: readonly Properties[] } {
  const calendar: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let block = calendar;
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z]+=[A-Z-]+)*):(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`Not a line of a calendar: ${JSON.stringify(line)}`);
    if (line === 'BEGIN:VEVENT') {
      block = {};
      events.push(block);
    } else if (line === 'END:VEVENT') block = calendar;
    else if (block[name] !== undefined) throw new Error(`${name} stands there twice.`);
    else block[name] = value.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
  }
  return { calendar, events };
}

describe('given the meetings, when they are written as a calendar', () => {
  it('then the calendar says what it is, that it is published, and to look again after 12 hours', () => {
    expect(parsed(file(event())).calendar).toEqual({
      BEGIN: 'VCALENDAR',
      END: 'VCALENDAR',
      VERSION: '2.0',
      PRODID: '-//DAWG//Meetings of the Data and Analysis Working Group//EN',
      METHOD: 'PUBLISH',
      NAME: 'DAWG meetings',
      'X-WR-CALNAME': 'DAWG meetings',
      'REFRESH-INTERVAL;VALUE=DURATION': 'PT12H',
      'X-PUBLISHED-TTL': 'PT12H',
    });
  });

  it('then a meeting has its times in UTC, and its change is its stamp', () => {
    expect(parsed(file(event({ sequence: 3 }))).events).toEqual([
      {
        UID: 'meeting-2026-12@dawg',
        SEQUENCE: '3',
        DTSTAMP: '20261122T090000Z',
        'LAST-MODIFIED': '20261122T090000Z',
        DTSTART: '20261216T100000Z',
        DTEND: '20261216T120000Z',
        SUMMARY: 'DAWG meeting',
        LOCATION: 'Civic Centre',
        DESCRIPTION: 'In person.',
        STATUS: 'CONFIRMED',
        TRANSP: 'OPAQUE',
      },
    ]);
  });

  it.each([
    ['in winter', londonInstant('2027-01-20', '10:00'), 120, '20270120T100000Z', '20270120T120000Z'],
    ['in summer', londonInstant('2027-07-21', '10:00'), 120, '20270721T090000Z', '20270721T110000Z'],
    [
      'over the night on which clocks go forward',
      londonInstant('2027-03-27', '23:30'),
      120,
      '20270327T233000Z',
      '20270328T013000Z',
    ],
    [
      'over the night on which clocks go back',
      londonInstant('2027-10-30', '23:30'),
      240,
      '20271030T223000Z',
      '20271031T023000Z',
    ],
  ])('then one %s keeps its duration', (_, startsAt, minutes, start, end) => {
    expect(parsed(file(event({ startsAt, minutes }))).events).toMatchObject([{ DTSTART: start, DTEND: end }]);
  });

  it('then a cancelled one says so and keeps nobody busy', () => {
    const [written] = parsed(file(event({ cancelled: true, sequence: 1 }))).events;
    expect(written).toMatchObject({
      STATUS: 'CANCELLED',
      TRANSP: 'TRANSPARENT',
      SEQUENCE: '1',
      UID: 'meeting-2026-12@dawg',
    });
  });

  it('then one without a place has no line for it', () => {
    for (const place of [null, '', ' \n'])
      expect(parsed(file(event({ place }))).events[0]).not.toHaveProperty('LOCATION');
  });

  it('then no meetings are a calendar too', () => {
    expect(parsed(file()).events).toEqual([]);
  });

  it('then the same meetings give the same bytes, whenever it is', () => {
    const first = file(event(), event({ uid: 'second' }));
    jest.useFakeTimers({ now: Date.parse('2031-01-01T00:00:00Z') });
    const later = file(event(), event({ uid: 'second' }));
    jest.useRealTimers();
    expect(later).toBe(first);
  });
});

describe('given text that would break a calendar, when it is written', () => {
  const hostile = 'A, b; c\\d: "e"\r\nEND:VEVENT\nBEGIN:VALARM\rX\u2028Y\u0085Z\u0000\u0007\uD800!';

  it('then it is read back unchanged, without characters that a calendar cannot hold', () => {
    const { events } = parsed(file(event({ description: hostile })));
    expect(events.map(({ DESCRIPTION }) => DESCRIPTION)).toEqual([
      'A, b; c\\d: "e"\nEND:VEVENT\nBEGIN:VALARM\nX\nY\nZ!',
    ]);
  });

  it('then it begins no line of the file, wherever it is written', () => {
    const written = calendarFile({
      name: hostile,
      events: [event({ uid: hostile, title: hostile, place: hostile, description: hostile })],
    });
    const { calendar, events } = parsed(written);
    const inOneLine = 'A, b; c\\d: "e" END:VEVENT BEGIN:VALARM X Y Z!';
    expect(calendar).toMatchObject({ NAME: inOneLine, 'X-WR-CALNAME': inOneLine });
    expect(events).toMatchObject([{ UID: inOneLine, SUMMARY: inOneLine, LOCATION: inOneLine }]);
    expect(written.match(/^(BEGIN|END):V(EVENT|ALARM)/gm)).toEqual(['BEGIN:VEVENT', 'END:VEVENT']);
  });

  it('then no line is longer than 75 bytes, no character is cut in two, and every line ends with CRLF', () => {
    const long = '分析 📊 é '.repeat(60).trim();
    const written = calendarFile({ name: long, events: [event({ title: long, description: long })] });
    expect(parsed(written).events).toMatchObject([{ SUMMARY: long, DESCRIPTION: long }]);
    expect(Math.max(...written.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(written).toMatch(/END:VCALENDAR\r\n$/);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
  });
});
