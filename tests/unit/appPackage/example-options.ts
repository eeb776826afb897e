import type { ManifestOptions } from '../../../appPackage/options';

/** Returns the options of an example deployment, with overrides. */
export function exampleOptions(different: Partial<ManifestOptions> = {}): ManifestOptions {
  return {
    publicUrl: 'https://dawg.example.org',
    botId: '11111111-1111-4111-8111-111111111111',
    tabAppId: '22222222-2222-4222-8222-222222222222',
    teamsAppId: '33333333-3333-4333-8333-333333333333',
    version: '1.4.0',
    developer: {
      name: 'Example Partnership',
      websiteUrl: 'https://www.example.org/',
      privacyUrl: 'https://www.example.org/privacy',
      termsOfUseUrl: 'https://www.example.org/terms',
    },
    ...different,
  };
}

/** The same deployment as environment variables, with overrides. */
export function exampleEnvironment(different: Record<string, string> = {}): Record<string, string> {
  return {
    PUBLIC_URL: 'https://dawg.example.org',
    BOT_ID: '11111111-1111-4111-8111-111111111111',
    TAB_APP_ID: '22222222-2222-4222-8222-222222222222',
    TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
    APP_VERSION: '1.4.0',
    DEVELOPER_NAME: 'Example Partnership',
    DEVELOPER_URL: 'https://www.example.org/',
    PRIVACY_URL: 'https://www.example.org/privacy',
    TERMS_URL: 'https://www.example.org/terms',
    ...different,
  };
}
