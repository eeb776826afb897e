import { checkOptions, OptionFaults, optionsFromEnvironment, VARIABLES } from '../../../appPackage/options';
import { exampleEnvironment, exampleOptions } from './example-options';

function faultsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof OptionFaults) return error.faults;
    throw error;
  }
  return [];
}

const fromEnvironment = (different: Record<string, string>) =>
  optionsFromEnvironment(exampleEnvironment(different), '0.1.0');

describe('given a complete environment', () => {
  it('when it is read, the options are those', () => {
    expect(fromEnvironment({})).toEqual(exampleOptions());
  });

  it('when ids and addresses are written otherwise, they get their usual form', () => {
    const options = fromEnvironment({
      PUBLIC_URL: ' HTTPS://DAWG.example.org/ ',
      TAB_APP_ID: 'ABCDEF00-2222-4222-8222-222222222222',
    });
    expect(options.publicUrl).toBe('https://dawg.example.org');
    expect(options.tabAppId).toBe('abcdef00-2222-4222-8222-222222222222');
  });

  it("when BOT_ID is not set, the server's MicrosoftAppId is the bot's", () => {
    const id = '44444444-4444-4444-8444-444444444444';
    expect(fromEnvironment({ BOT_ID: '', MicrosoftAppId: id }).botId).toBe(id);
    expect(fromEnvironment({ MicrosoftAppId: id }).botId).toBe(exampleOptions().botId);
  });

  it('when privacy and terms are not set, or a tool left its placeholder, they are the pages of the server', () => {
    const { developer } = fromEnvironment({ PRIVACY_URL: '', TERMS_URL: `$${'{{TERMS_URL}}'}` });
    expect(developer.privacyUrl).toBe('https://dawg.example.org/privacy');
    expect(developer.termsOfUseUrl).toBe('https://dawg.example.org/terms');
  });

  it("when APP_VERSION is not set, the project's version counts", () => {
    expect(fromEnvironment({ APP_VERSION: '' }).version).toBe('0.1.0');
  });
});

describe('given an environment with faults', () => {
  it('when nothing is set, every missing variable is named at once, and what to give', () => {
    const faults = faultsOf(() => optionsFromEnvironment({}, '0.1.0'));
    const wanted = Object.values(VARIABLES).filter(
      (name) => !['APP_VERSION', 'PRIVACY_URL', 'TERMS_URL'].includes(name),
    );
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual(wanted.sort());
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ is missing: give .+\.$/);
  });

  it('when several are wrong, each is reported, with what was given', () => {
    const faults = faultsOf(() =>
      fromEnvironment({ PUBLIC_URL: 'http://dawg.example.org', BOT_ID: 'dawg', DEVELOPER_URL: '' }),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^PUBLIC_URL must be the https address .* it is "http:\/\/dawg\.example\.org"\.$/),
      `BOT_ID must be the bot's app registration, a GUID; it is "dawg".`,
      expect.stringMatching(/^DEVELOPER_URL is missing/),
    ]);
  });

  it.each([
    ['PUBLIC_URL', 'dawg.example.org'],
    ['PUBLIC_URL', 'https://dawg.example.org/app'],
    ['PUBLIC_URL', 'https://dawg.example.org/?x=1'],
    ['PUBLIC_URL', 'https://*.example.org'],
    ['PUBLIC_URL', 'https://localhost:3978'],
    ['PUBLIC_URL', 'https://127.0.0.1'],
    ['PUBLIC_URL', 'https://someone:secret@dawg.example.org'],
    ['BOT_ID', '00000000-0000-0000-0000-000000000000'],
    ['TAB_APP_ID', '22222222-2222-4222-8222-22222222222'],
    ['APP_VERSION', '1.0'],
    ['APP_VERSION', '01.0.0'],
    ['APP_VERSION', '1.0.0-beta'],
    ['DEVELOPER_NAME', 'x'.repeat(33)],
    ['DEVELOPER_NAME', '   '],
    ['DEVELOPER_URL', 'http://www.example.org/'],
    ['PRIVACY_URL', 'javascript:alert(1)'],
  ])('when %s is "%s", it alone is refused', (name, value) => {
    const faults = faultsOf(() => fromEnvironment({ [name]: value }));
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} (must be|is missing)`))]);
  });

  const ALL = Object.values(VARIABLES).filter((name) => name !== 'DEVELOPER_NAME');

  it.each(Object.values(VARIABLES))(
    'when %s is in quotation marks, only that is reported, and how to fix it',
    (name) => {
      const value = exampleEnvironment()[name] ?? '';
      const faults = faultsOf(() => fromEnvironment({ [name]: `"${value}"` }));
      expect(faults).toEqual([`${name} has a quotation mark before or after it: take it out.`]);
    },
  );

  it.each(ALL)('when %s has a trailing space, the space is ignored', (name) => {
    const value = exampleEnvironment()[name] ?? '';
    expect(fromEnvironment({ [name]: `${value} ` })).toEqual(exampleOptions());
  });

  it.each(['PUBLIC_URL', 'BOT_ID', 'TAB_APP_ID', 'TEAMS_APP_ID', 'DEVELOPER_URL', 'PRIVACY_URL'])(
    'when %s contains its value twice, only that is reported',
    (name) => {
      const value = exampleEnvironment()[name] ?? '';
      for (const between of ['', ' ', ',', '\n']) {
        const faults = faultsOf(() => fromEnvironment({ [name]: value + between + value }));
        expect(faults).toEqual([`${name} says the same twice: give it once.`]);
      }
    },
  );

  it('when a name is set twice, in different capitals, the fault says which to keep', () => {
    expect(faultsOf(() => fromEnvironment({ public_url: 'https://other.example.org' }))).toEqual([
      'PUBLIC_URL is set twice, as PUBLIC_URL and as public_url: keep PUBLIC_URL.',
    ]);
  });

  it('when bot and tab share an app registration, it is refused, beside any other fault', () => {
    const one = exampleOptions().botId;
    const faults = faultsOf(() => fromEnvironment({ TAB_APP_ID: one.toUpperCase(), APP_VERSION: 'new' }));
    expect(faults).toHaveLength(2);
    expect(faults).toContain('TAB_APP_ID must be another app registration than BOT_ID.');
  });

  it('when options are built in code, faults name the option instead', () => {
    const options = exampleOptions();
    const faults = faultsOf(() => checkOptions({ ...options, developer: { ...options.developer, name: '' } }));
    expect(faults).toEqual([expect.stringMatching(/^developer\.name is missing/)]);
  });
});
