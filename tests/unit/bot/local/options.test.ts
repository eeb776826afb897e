import { join, resolve } from 'node:path';
import { Fault } from '../../../../bot/local/fault';
import { readOptions, resolveSeat } from '../../../../bot/local/options';
import { localPeople } from '../../../../bot/local/people';
import { facts } from './facts';

const root = resolve('/somewhere/dawg');
const people = localPeople(facts);

/** Returns the message of the fault that is thrown. */
function fault(what: () => unknown): string {
  try {
    what();
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('the options of npm start', () => {
  it('given nothing, it takes the usual ports and directory, and adds samples', () => {
    expect(readOptions([], {}, root)).toEqual({
      fresh: false,
      empty: false,
      help: false,
      as: null,
      port: 3978,
      playgroundPort: 56150,
      dataDir: join(root, '.data'),
    });
  });

  it('given options and settings, it follows them', () => {
    const env = { PORT: '4000', PLAYGROUND_PORT: '4001', DATA_DIR: 'elsewhere' };
    const options = readOptions(['--fresh', '--empty', '--as', 'Principal Data Analyst'], env, root);
    expect(options).toMatchObject({ fresh: true, empty: true, as: 'Principal Data Analyst' });
    expect(options).toMatchObject({ port: 4000, playgroundPort: 4001, dataDir: join(root, 'elsewhere') });
  });

  it.each([['--frsh'], ['fresh'], ['--as']])('given %s, it names the options there are', (arg) => {
    expect(fault(() => readOptions([arg], {}, root))).toMatch(/--fresh, --empty, --as "<seat title>" and --help/);
  });

  it.each(['0', '65536', '39.78', '-1', 'http', '3978x'])('given %s as a port, it refuses', (port) => {
    expect(fault(() => readOptions([], { PORT: port }, root))).toContain(`PORT is "${port}"`);
  });

  it('given one port for both, it refuses', () => {
    expect(fault(() => readOptions([], { PORT: '56150' }, root))).toContain('both 56150');
  });

  it('given an option that npm kept for itself, it says how to write it', () => {
    expect(fault(() => readOptions([], { npm_config_fresh: 'true' }, root))).toContain('npm start -- --fresh');
  });
});

describe('the seat after --as', () => {
  it('given a title that is the only one of its kind, it is found', () => {
    expect(resolveSeat('Director and Chair', people).seat).toBe('vru-director');
  });

  it('given a title that two seats share, it asks for the organisation and shows how', () => {
    const sentence = fault(() => resolveSeat('Community Safety Analyst', people));
    expect(sentence).toContain('--as "Community Safety Analyst, Portsmouth City Council"');
    expect(sentence).toContain('--as "Community Safety Analyst, Rushmoor Borough Council"');
  });

  it('given an unknown title, it lists every seat', () => {
    const sentence = fault(() => resolveSeat('Treasurer', people));
    for (const { name } of people) expect(sentence).toContain(name);
  });
});
