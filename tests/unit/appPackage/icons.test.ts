import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import { drawColour, drawOutline, encodePng, type Image } from '../../../appPackage/icons';

const file = (name: string) => readFileSync(join(__dirname, '../../../appPackage', name));

function chunks(png: Buffer): { type: string; data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return found;
}

/** Decodes a PNG in the only format of the icons: 8 bits per channel with opacity, unfiltered rows. */
function decode(png: Buffer): Image {
  expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
  const [header, ...rest] = chunks(png);
  const size = header?.data.readUInt32BE(0) ?? 0;
  expect(header?.data.readUInt32BE(4)).toBe(size);
  expect([...(header?.data.subarray(8) ?? [])]).toEqual([8, 6, 0, 0, 0]);
  expect(rest.map(({ type }) => type)).toEqual(['IDAT', 'IEND']);
  const rows = inflateSync(rest[0]?.data ?? Buffer.alloc(0));
  expect(rows.length).toBe(size * (size * 4 + 1));
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    const start = row * (size * 4 + 1);
    expect(rows[start]).toBe(0);
    rows.copy(pixels, row * size * 4, start + 1, start + 1 + size * 4);
  }
  return { size, pixels };
}

/** Every fourth byte from `offset`: 0 red, 1 green, 2 blue, 3 opacity. */
const channel = ({ pixels }: Image, offset: number) => [...pixels].filter((_, index) => index % 4 === offset);

const ICONS = [
  { name: 'color.png', size: 192, draw: drawColour },
  { name: 'outline.png', size: 32, draw: drawOutline },
] as const;

describe.each(ICONS)('$name', ({ name, size, draw }) => {
  const stored = decode(file(name));

  it('has the size that Teams asks for, in a file small enough to load at once', () => {
    expect(stored.size).toBe(size);
    expect(file(name).length).toBeLessThan(16 * 1024);
  });

  // Pixels are compared, not bytes, because compression may differ between versions of Node.
  it('is what the script draws', () => {
    const drawn = draw();
    expect(Buffer.compare(stored.pixels, drawn.pixels)).toBe(0);
    expect(Buffer.compare(decode(encodePng(drawn)).pixels, drawn.pixels)).toBe(0);
  });
});

describe('in the shapes of Teams', () => {
  it('the colour icon leaves no pixel transparent', () => {
    expect(new Set(channel(decode(file('color.png')), 3))).toEqual(new Set([255]));
  });

  it('the outline icon is white on nothing, with soft edges', () => {
    const outline = decode(file('outline.png'));
    for (const colour of [0, 1, 2]) expect(new Set(channel(outline, colour))).toEqual(new Set([255]));
    const opacity = channel(outline, 3);
    expect(opacity.filter((value) => value === 0).length).toBeGreaterThan(200);
    expect(opacity.filter((value) => value === 255).length).toBeGreaterThan(200);
    expect(opacity.some((value) => value > 0 && value < 255)).toBe(true);
    expect([opacity[0], opacity[31], opacity[31 * 32], opacity[32 * 32 - 1]]).toEqual([0, 0, 0, 0]);
  });
});
