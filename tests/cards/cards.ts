/**
 * `npm run cards`: writes a page of all cards to `dist/cards`, in three themes and at three widths, each with its JSON.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { THEMES } from './host-configs';
import { cardSamples } from './samples';

const TARGET = join(__dirname, '../../dist/cards');
/** In pixels: a side panel, a phone or a chat beside a call, a channel. */
const WIDTHS = [280, 360, 600];

async function main(): Promise<void> {
  const samples = cardSamples();
  const data = JSON.stringify({ samples, themes: THEMES, widths: WIDTHS }).replaceAll('<', '\\u003c');
  const page = readFileSync(join(__dirname, 'page.html'), 'utf8').replace('>null<', () => `>${data}<`);
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(join(TARGET, 'index.html'), page);
  await build({
    entryPoints: [join(__dirname, 'viewer.mjs')],
    outfile: join(TARGET, 'viewer.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  console.log(`${samples.length} cards: open ${join(TARGET, 'index.html')}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
