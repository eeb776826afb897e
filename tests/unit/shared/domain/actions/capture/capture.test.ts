/** Typed lines, and the owner, due day and text that are extracted from them. */
import { type DayReader, dayReader } from '../../../../../../bot/services/actions/read-day';
import { type CaptureContext, parseActionLine } from '../../../../../../shared/domain/actions/capture/capture';
import { aMembership, holding } from '../../../../../support/domain-builders';

let readDay: DayReader;
beforeAll(async () => {
  readDay = await dayReader();
});

/** Today is a Monday; the next meeting is on Wednesday 16 December. */
const context = (over: Partial<CaptureContext> = {}): CaptureContext => ({
  today: '2026-11-23',
  nextMeeting: '2026-12-16',
  meetings: [
    { id: '2026-12', date: '2026-12-16' },
    { id: '2027-01', date: '2027-01-20' },
  ],
  membership: aMembership(),
  standing: holding('vru-analyst'),
  readDay,
  ...over,
});
const capture = (line: string, over: Partial<CaptureContext> = {}) => parseActionLine(line, context(over));

const P = 'portsmouth-yjs-performance';
const H = 'hampshire-yjs';

describe('given a line whose parts are clear, then owner, due day and text are', () => {
  it.each([
    // Owners
    ['Portsmouth YJS to send the Q2 return by 14 June', P, '2027-06-14', 'send the Q2 return'],
    ['portsmouth yjs to send the q2 return by 14 june', P, '2027-06-14', 'send the q2 return'],
    ['Portsmuoth YJS to send the Q2 return by 14 June', P, '2027-06-14', 'send the Q2 return'],
    ['Portsmouth YOT to send the Q2 return by 14 June', P, '2027-06-14', 'send the Q2 return'],
    ['Portsmouth YJS will send the return by tomorrow', P, '2026-11-24', 'send the return'],
    ['Portsmouth YJS: send the return by tomorrow', P, '2026-11-24', 'send the return'],
    ['Portsmouth YJS - send the return by tomorrow', P, '2026-11-24', 'send the return'],
    ['Action: Hampshire YJS to call the school by 4 Dec', H, '2026-12-04', 'call the school'],
    ['Hants YJS to call the school by 4 Dec', H, '2026-12-04', 'call the school'],
    ['IOW YJS to call the school by 4 Dec', 'isle-of-wight-yjs', '2026-12-04', 'call the school'],
    ['HCC to share the extract by 4 Dec', 'hampshire-cc-public-health', '2026-12-04', 'share the extract'],
    [
      'Hampshire County Council to share the extract by 4 Dec',
      'hampshire-cc-public-health',
      '2026-12-04',
      'share the extract',
    ],
    [
      'Isle of Wight Council should share the extract by 4 Dec',
      'isle-of-wight-digital-twin',
      '2026-12-04',
      'share the extract',
    ],
    ['Rushmoor to share the extract by 4 Dec', 'rushmoor-community-safety', '2026-12-04', 'share the extract'],
    ['Basingstoke and Deane to share the extract by 4 Dec', 'basingstoke-deane', '2026-12-04', 'share the extract'],
    ['BDBC to share the extract by 4 Dec', 'basingstoke-deane', '2026-12-04', 'share the extract'],
    ['HIWFRS to share fire setting data by 4 Dec', 'hiwfrs-senior-analyst', '2026-12-04', 'share fire setting data'],
    ['Fire & Rescue to share the extract by 4 Dec', 'hiwfrs-senior-analyst', '2026-12-04', 'share the extract'],
    ['OPCC to share the extract by 4 Dec', 'opcc-performance', '2026-12-04', 'share the extract'],
    ['Police lead analyst to share the extract by 4 Dec', 'police-lead-analyst', '2026-12-04', 'share the extract'],
    ['Southampton principal analyst to share it by 4 Dec', 'southampton-principal-analyst', '2026-12-04', 'share it'],
    ['I will share the extract by 4 Dec', 'vru-analyst', '2026-12-04', 'share the extract'],
    ['share the extract by 4 Dec - Hampshire YJS', H, '2026-12-04', 'share the extract'],
    ['share the extract by 4 Dec (Hampshire YJS)', H, '2026-12-04', 'share the extract'],
    ['share the extract by 4 Dec, owner: Hampshire YJS', H, '2026-12-04', 'share the extract'],
    // Days
    ['Rushmoor to write by 4/12', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by 04.12.2026', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by 4/12/26', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by 2026-12-04', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by 4th of December', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by the 4th', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by Fri 4 Dec', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by 4 Decmber', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by friday', 'rushmoor-community-safety', '2026-11-27', 'write'],
    ['Rushmoor to write by 5pm Friday', 'rushmoor-community-safety', '2026-11-27', 'write'],
    ['Rushmoor to write by wensday', 'rushmoor-community-safety', '2026-11-25', 'write'],
    ['Rushmoor to write by Monday', 'rushmoor-community-safety', '2026-11-30', 'write'],
    ['Rushmoor to write by Friday week', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by the end of the month', 'rushmoor-community-safety', '2026-11-30', 'write'],
    ['Rushmoor to write by month end', 'rushmoor-community-safety', '2026-11-30', 'write'],
    ['Rushmoor to write by end of January', 'rushmoor-community-safety', '2027-01-31', 'write'],
    ['Rushmoor to write by the end of the week', 'rushmoor-community-safety', '2026-11-27', 'write'],
    ['Rushmoor to write by end of next week', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write by end of the quarter', 'rushmoor-community-safety', '2026-12-31', 'write'],
    ['Rushmoor to write in two weeks', 'rushmoor-community-safety', '2026-12-07', 'write'],
    ['Rushmoor to write within 10 days', 'rushmoor-community-safety', '2026-12-03', 'write'],
    ['Rushmoor to write tomorow', 'rushmoor-community-safety', '2026-11-24', 'write'],
    ['Rushmoor to write by COB', 'rushmoor-community-safety', '2026-11-23', 'write'],
    ['Rushmoor to write by the next meeting', 'rushmoor-community-safety', '2026-12-16', 'write'],
    ['Rushmoor to write before the next meeting', 'rushmoor-community-safety', '2026-12-16', 'write'],
    ['Rushmoor to write for the next meeting', 'rushmoor-community-safety', '2026-12-16', 'write'],
    ['Rushmoor to write by the January meeting', 'rushmoor-community-safety', '2027-01-20', 'write'],
    ['By 4 December, Rushmoor to write', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['4 December: Rushmoor to write', 'rushmoor-community-safety', '2026-12-04', 'write'],
    ['Rushmoor to write no later than 4 December.', 'rushmoor-community-safety', '2026-12-04', 'write.'],
    ['Rushmoor to write, due 4 December', 'rushmoor-community-safety', '2026-12-04', 'write'],
    // Several dates and bodies
    [
      'Rushmoor to circulate notes of the 5th meeting by 14 June',
      'rushmoor-community-safety',
      '2027-06-14',
      'circulate notes of the 5th meeting',
    ],
    [
      'Rushmoor to check records up to 30 January by 14 June',
      'rushmoor-community-safety',
      '2027-06-14',
      'check records up to 30 January',
    ],
    [
      'Rushmoor to resend the 2 December figures by 14 June',
      'rushmoor-community-safety',
      '2027-06-14',
      'resend the 2 December figures',
    ],
    [
      'Portsmouth YJS to ask Hampshire YJS for the Q2 return by 14 June',
      P,
      '2027-06-14',
      'ask Hampshire YJS for the Q2 return',
    ],
    [
      'Rushmoor to amend "all by 3 May" in the plan by 14 June',
      'rushmoor-community-safety',
      '2027-06-14',
      'amend "all by 3 May" in the plan',
    ],
  ])('%s', (line, owner, due, text) => {
    expect(capture(line)).toEqual({ text, owner, due, said: {}, among: [] });
  });
});

describe('given a line in which something is unclear, then that stays empty and is reported', () => {
  it.each([
    ['YJS to send the return by 14 June', /“YJS” fits 3 seats/, 'send the return'],
    ['Portsmouth to send the return by 14 June', /“Portsmouth” fits 3 seats/, 'send the return'],
    ['Police to send the return by 14 June', /“Police” fits 2 seats/, 'send the return'],
    [
      'Kent Probation to send the return by 14 June',
      /I do not know “Kent Probation”\. The nearest:.*Probation/,
      'Kent Probation to send the return',
    ],
    [
      'Portsmouth YJS and Hampshire YJS to send the return by 14 June',
      /are several\. An action has one owner/,
      'send the return',
    ],
  ])('%s: the owner', (line, owner, text) => {
    const found = capture(line);
    expect(found).toMatchObject({ text, owner: '', due: '2027-06-14', said: { owner: expect.stringMatching(owner) } });
    expect(found.among.length).toBeGreaterThan(1);
  });

  it.each([
    ['Rushmoor to write asap', /is no date/],
    ['Rushmoor to write by next week', /is no single day/],
    ['Rushmoor to write by next Friday', /can be 2026-11-27 or 2026-12-04/],
    ['Rushmoor to write by early January', /is no single day/],
    ['Rushmoor to write by 31 November', /There is no 31 November/],
    ['Rushmoor to write by 31 June', /There is no 31 June/],
    ['Rushmoor to write by 30 February', /There is no 30 February/],
    ['Rushmoor to write by 12/13', /no month 13/],
    ['Rushmoor to write by Wednesday 4 December', /2026-12-04 is a Friday/],
    ['Rushmoor to write by 3 May or by 4 May', /two dates: “3 May” and “4 May”/i],
    ['Rushmoor to write by 4 December 2025', /has passed/],
    ['Rushmoor to write by the end of the year', /financial year/],
    ['Rushmoor to write by the July meeting', /No meeting is planned in july/],
  ])('%s: the day', (line, due) => {
    const found = capture(line);
    expect(found).toMatchObject({
      owner: 'rushmoor-community-safety',
      due: '',
      said: { due: expect.stringMatching(due) },
    });
    // No word is lost.
    expect(`Rushmoor to ${found.text}`.toLowerCase()).toBe(line.toLowerCase());
  });

  it.each([
    ['send a reminder to Portsmouth YJS by 14 June', 'send a reminder to Portsmouth YJS', '2027-06-14'],
    ['Remember to share the extract', 'Remember to share the extract', ''],
    [
      '"Portsmouth YJS to report by 14 June" to be the wording',
      '"Portsmouth YJS to report by 14 June" to be the wording',
      '',
    ],
    ['check records up to 30 January', 'check records up to 30 January', ''],
    ['', '', ''],
    ['by 14 June', '', '2027-06-14'],
    ['programme assignment x / n e ?', 'programme assignment x / n e ?', ''],
  ])('%j has no owner', (line, text, due) => {
    expect(capture(line)).toMatchObject({ text, owner: '', due, said: {} });
  });

  it('a vacant seat is reported', () => {
    const found = capture('Rushmoor to write', { membership: aMembership({ vacant: ['rushmoor-community-safety'] }) });
    expect(found).toMatchObject({
      owner: '',
      said: { owner: expect.stringMatching(/Nobody holds a seat of “Rushmoor”/) },
    });
  });

  it('a day without a year is the next such day', () => {
    const on = (today: string, line: string) => capture(line, { today }).due;
    expect(on('2027-11-11', 'Rushmoor to write by 15 January')).toBe('2028-01-15');
    expect(on('2027-06-15', 'Rushmoor to write by tomorrow')).toBe('2027-06-16');
    expect(on('2027-06-14', 'Rushmoor to write by 14 June')).toBe('2027-06-14');
    expect(on('2027-11-11', 'Rushmoor to write by 29 February')).toBe('2028-02-29');
  });

  it('a line of 5,000 characters is read completely', () => {
    const line = `Rushmoor to ${'x by y '.repeat(714)}`;
    expect(capture(line).text.length).toBeGreaterThan(4_900);
  });
});
