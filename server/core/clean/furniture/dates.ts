/** A date in words as year-month-day: `Tuesday 5 November 2024`, `24th Jan 2023`; undefined where it is none. */
export function isoDate(written: string): string | undefined {
  const [, day, month, year] = inWords(written.trim()) ?? [];
  if (!day || !month || !year) return undefined;
  const name = month.toLowerCase();
  const number = months.findIndex((full) => full === name || full.slice(0, 3) === name) + 1;
  if (number === 0 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const inWords = (written: string) =>
  /^(?:\p{L}+day,? )?(\d{1,2})(?:st|nd|rd|th)? (\p{L}+),? (\d{4})\.?$/u.exec(written);
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
