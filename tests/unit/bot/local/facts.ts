/** The group's own facts, for the tests of local mode. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Facts, factsSchema } from '../../../../shared/terms-of-reference/facts';

const file = join(__dirname, '..', '..', '..', '..', 'shared', 'terms-of-reference', 'dawg.json');

export const facts: Facts = factsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
