/** Before the integration tests: one Azurite in memory for all of them. Each test uses a table of its own. */
import { startSharedAzurite } from '../support/azurite';

// Jest asks a set-up file for a default export, and a CommonJS one may be the function itself.
module.exports = async (): Promise<void> => {
  await startSharedAzurite();
};
