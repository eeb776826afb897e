/**
 * A Node test environment for libraries that are loaded once, see library.cjs. They come from another realm, so that
 * their `Error` differs from a test's, as that of Node's own modules does under Jest; `instanceof` is made to work
 * across realms, in both directions.
 */
const { TestEnvironment } = require('jest-environment-node');
const { types } = require('node:util');

/** Built-in classes with a check that works across realms. */
const BUILT_IN = {
  Array: Array.isArray,
  Error: types.isNativeError,
  Function: (value) => typeof value === 'function',
  Map: types.isMap,
  Promise: types.isPromise,
  RegExp: types.isRegExp,
  Set: types.isSet,
};

class NodeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.loadLibrary = require;
    this.global.libraryConsole = console;
    // Libraries check dates with `instanceof Date`.
    this.global.Date = Date;
    for (const [name, is] of Object.entries(BUILT_IN)) {
      recognise(this.global[name], is);
      recognise(globalThis[name], is);
    }
  }
}

function recognise(BuiltIn, is) {
  Object.defineProperty(BuiltIn, Symbol.hasInstance, {
    configurable: true,
    value(value) {
      return this === BuiltIn ? is(value) : Function.prototype[Symbol.hasInstance].call(this, value);
    },
  });
}

module.exports = NodeEnvironment;
