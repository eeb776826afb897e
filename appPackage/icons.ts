/**
 * Draws the app's icons: three bars that rise from red through amber to green. They are generated, so that changing a
 * number changes the icon: `npx tsx appPackage/icons.ts` writes both files again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue, each 0–255, and opacity 0–1. */
type Colour = readonly [number, number, number, number];
/** Returns the colour at a point of the drawing, or null where the layer is transparent. Later layers are on top. */
type Layer = (x: number, y: number) => Colour | null;

/** Pixels row by row, four bytes each: red, green, blue, opacity (not premultiplied). */
export interface Image {
  readonly size: number;
  readonly pixels: Uint8Array;
}

const WHITE: Colour = [255, 255, 255, 1];
const CLEAR: Colour = [0, 0, 0, 0];
const RAG: readonly Colour[] = [
  [224, 73, 80, 1],
  [245, 166, 35, 1],
  [61, 178, 110, 1],
];
// Bound once: drawing takes millions of steps, and reaching a global through a test's sandbox is slow.
const { floor, max, min, round } = Math;

/** Samples along each side of a pixel. */
const FINENESS = 8;

/**
 * Whether an offset is within a radius. Squares are compared, which is exact, so that every machine draws the same
 * pixels.
 */
const within = (across: number, down: number, radius: number) => across ** 2 + down ** 2 <= radius ** 2;

const disc =
  (centreX: number, centreY: number, radius: number, colour: Colour): Layer =>
  (x, y) =>
    within(x - centreX, y - centreY, radius) ? colour : null;

/** A bar with round ends between two heights. */
const bar =
  (centreX: number, top: number, bottom: number, radius: number, colour: Colour): Layer =>
  (x, y) => {
    const nearest = min(max(y, top + radius), bottom - radius);
    return within(x - centreX, y - nearest, radius) ? colour : null;
  };

function paint(layers: readonly Layer[], x: number, y: number): Colour {
  return layers.reduce<Colour>((below, layer) => layer(x, y) ?? below, CLEAR);
}

/** Returns one pixel: the mean of its samples, weighted by opacity so that transparent samples do not tint an edge. */
function pixel(layers: readonly Layer[], column: number, row: number): number[] {
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  for (let sample = 0; sample < FINENESS ** 2; sample += 1) {
    const x = column + ((sample % FINENESS) + 0.5) / FINENESS;
    const y = row + (floor(sample / FINENESS) + 0.5) / FINENESS;
    const [r, g, b, a] = paint(layers, x, y);
    red += r * a;
    green += g * a;
    blue += b * a;
    opacity += a;
  }
  if (opacity === 0) return [255, 255, 255, 0];
  const share = (opacity / FINENESS ** 2) * 255;
  return [red / opacity, green / opacity, blue / opacity, share].map(round);
}

function draw(size: number, layers: readonly Layer[]): Image {
  const places = Array.from({ length: size * size }, (_, index) => index);
  const pixels = Uint8Array.from(places.flatMap((at) => pixel(layers, at % size, floor(at / size))));
  return { size, pixels };
}

/** Draws the colour icon: 192 × 192, opaque. Teams rounds the corners itself and keeps the middle in every shape. */
export function drawColour(): Image {
  const ground: Layer = (_, y) => [18 - y / 32, 70 - y / 8, 102 - y / 6, 1];
  const bars = RAG.flatMap((colour, index) => {
    const [x, top] = [52 + index * 44, 96 - index * 30];
    return [bar(x, top, 156, 17, WHITE), disc(x, top + 17, 12, colour)];
  });
  return draw(192, [ground, ...bars]);
}

/**
 * Draws the outline icon: 32 × 32, white on transparent. The same bars, each with a round hole where the colour was.
 */
export function drawOutline(): Image {
  const bars = RAG.flatMap((_, index) => {
    const [x, top] = [6 + index * 10, 14 - index * 6];
    return [bar(x, top, 30, 4, WHITE), disc(x, top + 4, 2.1, CLEAR)];
  });
  return draw(32, bars);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Encodes an image as a PNG file: 8 bits per channel, with opacity, no row filter. */
export function encodePng({ size, pixels }: Image): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

if (require.main === module) {
  writeFileSync(join(__dirname, 'color.png'), encodePng(drawColour()));
  writeFileSync(join(__dirname, 'outline.png'), encodePng(drawOutline()));
  process.stdout.write('Wrote appPackage/color.png and appPackage/outline.png.\n');
}
