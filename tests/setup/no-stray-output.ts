/** A test that makes the code complain on the console fails, unless it expects that and looks at it itself. */
import { format } from 'node:util';

const WATCHED = ['error', 'warn'] as const;
const stray: string[] = [];

for (const level of WATCHED) {
  globalThis.console[level] = (...parts: unknown[]) => {
    stray.push(`console.${level}: ${format(...parts)}`);
  };
}

afterEach(() => {
  const said = stray.splice(0);
  if (said.length > 0) throw new Error(`Stray output on the console:\n${said.join('\n')}`);
});
