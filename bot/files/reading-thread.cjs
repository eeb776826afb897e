/** Where the thread of reading.ts begins: a thread does not inherit how its process understands TypeScript. */
require('tsx/cjs');
require('./reading-worker.ts');
