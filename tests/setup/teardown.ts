/** After the tests: what the set-up started ends. */
import { stopSharedAzurite } from '../support/azurite';

module.exports = async (): Promise<void> => {
  await stopSharedAzurite();
};
