/** Runs after the tests: stops what the set-up started. */
import { stopSharedAzurite } from '../support/azurite';

module.exports = async (): Promise<void> => {
  await stopSharedAzurite();
};
