/** Runs before each file of the `whole` project: its tables are in Azurite, whatever the environment variable was. */
process.env.DAWG_TEST_STORAGE = 'azurite';
