/** A test that makes the code complain on the console fails, unless it expects that and looks at it itself. */
import { format } from 'node:util';

const WATCHED = ['error', 'warn'] as const;
const stray: string[] = [];

/** The console that libraries know, see node-environment; in a browser's environment they know the test's. */
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
