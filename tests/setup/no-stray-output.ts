/**
 * Fails a test during which the code writes to console.error or console.warn, unless the test replaces and checks them
 * itself.
 */
import { format } from 'node:util';

const WATCHED = ['error', 'warn'] as const;
const stray: string[] = [];

/** The console that libraries use, see node-environment; in a browser environment they use the test's console. */
const { libraryConsole } = globalThis as { readonly libraryConsole?: Console };

for (const level of WATCHED) {
  globalThis.console[level] = (...parts: unknown[]) => {
    stray.push(`console.${level}: ${format(...parts)}`);
  };
  if (libraryConsole !== undefined) libraryConsole[level] = (...parts) => globalThis.console[level](...parts);
}

afterEach(() => {
  const said = stray.splice(0);
  if (said.length > 0) throw new Error(`Stray output on the console:\n${said.join('\n')}`);
});
