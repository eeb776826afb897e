/**
 * Node with libraries that are loaded once, see library.cjs. Their `Error` is another one than a test's, as Node's own is under
 * Jest; here `instanceof` does not notice, on either side.
 */
const { TestEnvironment } = require('jest-environment-node');
const { types } = require('node:util');

/** What is told by its nature instead of by whose it is. */
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
    // Whose dates are asked for by their class.
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
