/**
 * How tests load a library: by Node itself, once for all test files of a worker. Jest would load it anew for every file, which
 * takes longer than most of the files' tests; what tests have to have anew is the product's modules.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

const version = createHash('sha256').update(readFileSync(__filename)).digest('hex');

module.exports = {
  process: (_source, path) => ({ code: `module.exports = loadLibrary(${JSON.stringify(path)});` }),
  getCacheKey: (_source, path) => `${version} ${path}`,
};
