import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readSourcesFile } from '../../../../bot/files/sources-file';
import { HEADER, VIOLENCE, workbook } from './sources-files';

/**
 * Returns the outcome: `refused` for a problem at the field `file` with a full sentence, `unclear` for any other
 * problem.
 */
async function outcome(bytes: Uint8Array): Promise<'read' | 'refused' | 'unclear'> {
  const result = await readSourcesFile(bytes);
  if (result.ok) return 'read';
  return result.problem.kind === 'invalid' && /^[A-Z].*\.$/.test(result.problem.fields.file ?? '')
    ? 'refused'
    : 'unclear';
}

/** Overwrites some of the bytes, and sometimes truncates them. */
const damage = fc.record({
  overwritten: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
  kept: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  ),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Uint8Array, { overwritten, kept }: Damage): Uint8Array {
  const copy = bytes.slice(0, Math.ceil(bytes.length * kept));
  for (const [at, value] of overwritten) if (copy.length > 0) copy[at % copy.length] = value;
  return copy;
}

describe('given any bytes, when they are read as sources, then they are read or refused in plain words', () => {
  it('noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await outcome(bytes)).toBe('refused');
      }),
    );
  });

  it('a damaged workbook', async () => {
    const file = await workbook([HEADER, VIOLENCE, VIOLENCE]);
    await fc.assert(
      fc.asyncProperty(damage, async (what) => {
        expect(await outcome(damaged(file, what))).not.toBe('unclear');
      }),
      { numRuns: 120 },
    );
  });

  it('a whole archive with a damaged part', async () => {
    const parts = unzipSync(await workbook([HEADER, VIOLENCE, VIOLENCE]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), damage, async (name, what) => {
        const file = zipSync({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array(), what) });
        expect(await outcome(file)).not.toBe('unclear');
      }),
      { numRuns: 120 },
    );
  });
});
