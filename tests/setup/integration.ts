/** Runs before the integration tests: starts one in-memory Azurite for all of them. Each test uses its own table. */
import { startSharedAzurite } from '../support/azurite';

// Jest requires a default export of a global set-up module; in CommonJS, `module.exports` may be the function itself.
module.exports = async (): Promise<void> => {
  await startSharedAzurite();
};
