/** Before each file of the whole: its tables are in Azurite, whatever the run was started with. */
process.env.DAWG_TEST_STORAGE = 'azurite';
