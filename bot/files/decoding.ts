/** Decodes text files, whichever program wrote them. */

/** Byte order marks. */
const MARKS: readonly { readonly mark: string; readonly encoding: string }[] = [
  { mark: '\xEF\xBB\xBF', encoding: 'utf-8' },
  { mark: '\xFF\xFE', encoding: 'utf-16le' },
  { mark: '\xFE\xFF', encoding: 'utf-16be' },
];

/** The characters of 0x80 to 0x9F on Windows (Node's own decoder gives control characters); five are undefined. */
const WINDOWS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';
/** The characters of 0x80 to 0xFF in the older encoding of the Mac, in which Excel there still writes "CSV". */
const MAC =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/**
 * Decodes UTF-16 or UTF-8, with or without a byte order mark; otherwise the encoding of Excel's plain CSV on Windows or
 * on a Mac, whichever looks more like words. Undefined bytes become U+FFFD, so that callers can report their row
 * instead of taking them for another letter.
 */
export function decodedText(file: Buffer): string {
  const marked = MARKS.find(({ mark }) => file.toString('latin1', 0, mark.length) === mark);
  const encoding = marked?.encoding ?? unmarkedUtf16(file);
  if (encoding !== null) return decode(file, encoding);
  const text = decode(file, 'utf-8');
  if (!text.includes('\uFFFD') || isMostlyUtf8(text)) return text;
  const latin = file.toString('latin1');
  const windows = latin.replace(/[\x80-\x9F]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
  const mac = latin.replace(/[\x80-\xFF]/g, (sign) => MAC.charAt(sign.charCodeAt(0) - 0x80));
  const difference = oddities(mac) - oddities(windows);
  const endsLikeMac = latin.includes('\r') && !latin.includes('\n');
  return difference < 0 || (difference === 0 && endsLikeMac) ? mac : windows;
}

function decode(file: Buffer, encoding: string): string {
  return new TextDecoder(encoding).decode(file);
}

/** Detects UTF-16 without a mark: every second byte of Western text is zero, and its position gives the byte order. */
function unmarkedUtf16(file: Buffer): string | null {
  const start = file.subarray(0, 4_000);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > even * 4 && odd > start.length / 8) return 'utf-16le';
  return even > odd * 4 && even > start.length / 8 ? 'utf-16be' : null;
}

/**
 * Whether there are at least as many multi-byte characters, which no other encoding produces by accident, as stray
 * bytes.
 */
function isMostlyUtf8(text: string): boolean {
  const strays = text.split('\uFFFD').length - 1;
  return (text.match(/(?!\uFFFD)[^\0-\x7F]/gu) ?? []).length >= strays;
}

/** Signs of a wrong encoding: a capital inside a word, a single letter, a symbol between letters, an undefined byte. */
const ODD =
  /\uFFFD|(?<=\p{Ll})(?![A-Z])\p{Lu}|(?<![\p{L}\p{N}])(?![A-Za-zàÀ])\p{L}(?![\p{L}\p{N}.'’])|(?<=\p{L})[^\0-\x7F\p{L}\p{M}\p{N}’‘\-–—·](?=\p{L})|[∞≠≤≥∂∑∏π∫Ω√≈∆◊⁄ﬁﬂı˘˙˚˝˛ˇ\uF8FF]/gu;

function oddities(text: string): number {
  return (text.match(ODD) ?? []).length;
}
