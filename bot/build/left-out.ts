import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Libraries that the bot libraries load at their start for features that this product does not use: language models,
 * date recognition in dialogues.
 */
const UNUSED = /^(?:openai|gpt-tokenizer|@microsoft\/recognizers-text-[a-z-]+|jsonschema|json-colorizer|yaml)(?:\/|$)/;

const STAND_IN = '\0left-out:';

/**
 * Returns the source of a stand-in for a library: its properties can be read, but any call or construction throws an
 * error that names the library.
 */
const standInFor = (name: string) => `
const used = () => { throw new Error(${JSON.stringify(`${name} is not part of this server: see bot/build/left-out.ts`)}); };
const look = { apply: used, construct: used, get: (target, key) => key === Symbol.toPrimitive ? () => '' : key in target ? target[key] : standIn };
const standIn = new Proxy(function () {}, look);
module.exports = standIn;
`;

/** Leaves unused libraries out of the bundle. They would be half of it, and of the time and memory of its start. */
export function stubUnusedLibraries(): Plugin {
  return {
    name: 'left-out',
    enforce: 'pre',
    resolveId: { filter: { id: UNUSED }, handler: (source) => `${STAND_IN}${source}.cjs` },
    load: {
      filter: { id: /^\0left-out:/ },
      handler: (id) => ({ code: standInFor(id.slice(STAND_IN.length, -'.cjs'.length)), moduleSideEffects: true }),
    },
  };
}

/** Keeps Zod's English messages only; Zod has fifty languages. */
export function englishMessages(): Plugin {
  return {
    name: 'english-messages',
    enforce: 'pre',
    load: {
      filter: { id: /\/zod\/v4\/locales\/index\.js$/ },
      handler: () => "export { default as en } from './en.js';",
    },
  };
}

/** Keeps the holidays of one country only, the one that bot/calendar.ts uses. */
export function holidaysOf(country: string): Plugin {
  return {
    name: 'holidays-of-one-country',
    enforce: 'pre',
    load: {
      filter: { id: /\/date-holidays\/src\/data\.js$/ },
      async handler(id) {
        const { data }: { data: { holidays: Record<string, unknown> } } = await import(pathToFileURL(id).href);
        const holidays = { [country]: data.holidays[country] };
        return `export const data = ${JSON.stringify({ ...data, holidays })};`;
      },
    },
  };
}
