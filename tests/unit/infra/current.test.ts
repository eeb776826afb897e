import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentHashes } from '../../../infra/current';

describe('given the sources of the infrastructure', () => {
  it('then what is compiled of them is current (otherwise: npm run infra)', () => {
    const recorded: unknown = JSON.parse(readFileSync(join(__dirname, '../../../infra/current.json'), 'utf8'));
    expect(currentHashes()).toEqual(recorded);
  });
});
