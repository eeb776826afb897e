/**
 * Jest transform for libraries: Node itself loads them, once for all test files of a worker. Jest would load them again
 * for every file, which takes longer than most of the tests; only the product's own modules have to be isolated per
 * file.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

const version = createHash('sha256').update(readFileSync(__filename)).digest('hex');

module.exports = {
  process: (_source, path) => ({ code: `module.exports = loadLibrary(${JSON.stringify(path)});` }),
  getCacheKey: (_source, path) => `${version} ${path}`,
};
