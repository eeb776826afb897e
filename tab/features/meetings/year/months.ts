/** Layout of a month's days in weeks from Monday to Sunday. */

/** Returns the weeks of a month (`YYYY-MM`): days of the month, null where a week begins before it or ends after it. */
export function weeksOf(month: string): readonly (readonly (number | null)[])[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day >= 1 && day <= days ? day : null;
    }),
  );
}
