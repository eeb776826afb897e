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

  it("when APP_VERSION is not set, the project's version counts", () => {
    expect(fromEnvironment({ APP_VERSION: '' }).version).toBe('0.1.0');
  });
});

describe('given an environment with faults', () => {
  it('when nothing is set, every missing variable is named at once, and what to give', () => {
    const faults = faultsOf(() => optionsFromEnvironment({}, '0.1.0'));
    const wanted = Object.values(VARIABLES).filter((name) => name !== 'APP_VERSION');
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual(wanted.sort());
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ is missing: give .+\.$/);
  });

  it('when several are wrong, each is told, with what was given', () => {
    const faults = faultsOf(() =>
      fromEnvironment({ PUBLIC_URL: 'http://dawg.example.org', BOT_ID: 'dawg', TERMS_URL: '' }),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^PUBLIC_URL must be the https address .* it is "http:\/\/dawg\.example\.org"\.$/),
      `BOT_ID must be the bot's app registration, a GUID; it is "dawg".`,
      expect.stringMatching(/^TERMS_URL is missing/),
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
