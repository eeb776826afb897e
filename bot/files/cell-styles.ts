/** Determines which cell styles of a workbook show a number as a day, and which day a number is. */
import { visitXml } from './xml';

/** Built-in formats of every workbook that show a day. */
const BUILT_IN = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Returns for each cell style, by its index, whether it shows a day. */
export function dayStyles(xml: string): readonly boolean[] {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let within = false;
  visitXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attributes.get('numFmtId')), showsDay(attributes.get('formatCode') ?? ''));
      if (name === 'cellXfs') within = true;
      const format = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'xf' && within) styles.push(formats.get(format) ?? BUILT_IN(format));
    },
    close(name) {
      if (name === 'cellXfs') within = false;
    },
  });
  return styles;
}

/**
 * Whether a format shows a day: "dd/mm/yyyy", but neither "0.0" nor "[Red]0" nor a quoted letter; a time alone is no
 * day.
 */
function showsDay(format: string): boolean {
  if (format.length > 255) return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[dy]/i.test(bare) && !/general/i.test(bare);
}

const A_DAY = 86_400_000;

/**
 * Returns the day `YYYY-MM-DD` of a workbook's serial number; null if it is none. Counted from 30 December 1899, or
 * from 1904.
 */
export function dayOf(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : serial < 60 ? 1 : 0);
  if (!(days >= 1 && days < 2_958_466)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * A_DAY).toISOString().slice(0, 10);
}
