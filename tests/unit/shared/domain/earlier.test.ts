/** Earlier states that are kept when something changes after the start of a meeting. */
import { retainedStates, stateAt } from '../../../../shared/domain/earlier';

const state = (changedAt: string, value: string) => ({ changedAt, value });
const OCTOBER = '2026-10-21T09:00:00.000Z';
const NOVEMBER = '2026-11-18T10:00:00.000Z';
const DECEMBER = '2026-12-16T10:00:00.000Z';
const first = state('2026-10-01T09:00:00.000Z', 'first');
const second = state('2026-10-30T09:00:00.000Z', 'second');
const third = state('2026-11-25T09:00:00.000Z', 'third');
const fourth = state('2026-12-16T10:15:00.000Z', 'fourth');

describe('given a thing that changes', () => {
  test('when it changes for the first time after a meeting, then how it stood then is kept', () => {
    expect(retainedStates(first, [], OCTOBER)).toEqual([first]);
  });

  test('when it changes again before the next meeting, then nothing more is kept', () => {
    expect(retainedStates(second, [first], OCTOBER)).toEqual([first]);
  });

  test('when there was no meeting yet, then nothing is kept', () => {
    expect(retainedStates(first, [], null)).toEqual([]);
  });

  test('when it changes after one meeting after the other, then the states of the last two are kept', () => {
    const kept = [second, first].reduce<readonly (typeof first)[]>(
      (before, one) => retainedStates(one, before, NOVEMBER),
      [],
    );
    expect(retainedStates(third, retainedStates(second, [first], NOVEMBER), DECEMBER)).toEqual([third, second]);
    expect(kept).toHaveLength(2);
  });
});

describe('given what was kept, when somebody asks how the thing stood when a meeting began', () => {
  const kept = [third, second];

  test('then it is the state that held at that instant, during the next meeting too', () => {
    expect(stateAt(fourth, kept, DECEMBER)).toBe(third);
    expect(stateAt(fourth, kept, NOVEMBER)).toBe(second);
    expect(stateAt(first, [], NOVEMBER)).toBe(first);
  });

  test('then an instant before everything that is known has no answer', () => {
    expect(stateAt(fourth, kept, OCTOBER)).toBeNull();
  });
});
