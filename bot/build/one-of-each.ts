import type { Plugin } from 'vite';

/**
 * Azure's libraries once: the bot libraries `require` them, we `import` them, and each has a file for either, which would be two
 * copies with two sets of classes.
 */
export function oneOfEach(): Plugin {
  return {
    name: 'one-of-each',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^@(?:azure|typespec)\// },
      handler(source, importer, options) {
        if (options.kind !== 'require-call') return null;
        return this.resolve(source, importer, { ...options, kind: 'import-statement', skipSelf: true });
      },
    },
  };
}
