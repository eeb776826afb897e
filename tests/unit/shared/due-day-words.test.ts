import { addWorkingDays } from '../../../shared/domain/calendar/working-days';
import { chosenDayWords, dueDayWords } from '../../../shared/words/due-day';
import { ENGLAND, TODAY } from '../../support/domain-builders';

describe('given a day that is chosen as a due day, when the form says what it is', () => {
  it.each([
    ['a working day', '2026-12-18', 'Friday 18 December 2026.'],
    ['a Saturday', '2026-12-19', 'Saturday 19 December 2026. Not a working day. Overdue from Tue 22 Dec 2026.'],
    ['Christmas Day', '2026-12-25', 'Friday 25 December 2026. Not a working day. Overdue from Wed 30 Dec 2026.'],
    ['nothing yet', '', ''],
    ['a day that there is not', '2026-02-30', ''],
  ])('then %s is described', (_, day, words) => {
    expect(dueDayWords(day, [...ENGLAND.holidays])).toBe(words);
  });
});

describe('given a day that is chosen in any form, when it is said in words', () => {
  it.each([
    ['2026-12-18', 'Friday 18 December 2026.'],
    ['2026-12-20', 'Sunday 20 December 2026. Not a working day.'],
    ['2026-02-29', ''],
    ['18/12/2026', ''],
  ])('then %s is "%s"', (day, words) => {
    expect(chosenDayWords(day)).toBe(words);
  });
});

describe('given today, when a due day is proposed', () => {
  it('then it is a working day, so many working days on', () => {
    expect(addWorkingDays(TODAY, 20, ENGLAND)).toBe('2026-12-21');
    expect(addWorkingDays('2026-12-24', 1, ENGLAND)).toBe('2026-12-29');
  });
});
