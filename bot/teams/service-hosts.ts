/**
 * Hosts of the Teams service for bots in the public cloud. The bot sends to these hosts only.
 *
 * Source: `allowedServiceUrls` of the public cloud in Microsoft's Teams SDKs, identical in TypeScript, C# and Python
 * (github.com/microsoft/teams.ts, `packages/api/src/auth/cloud-environment.ts`), read in November 2026. The SDKs
 * compare whole host names, because anybody can register a name under trafficmanager.net.
 */
const TEAMS_HOSTS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
];

/** Domains owned by Microsoft, of which every host is trusted, as in the older Bot Framework SDK. */
const MICROSOFT_DOMAINS: readonly string[] = ['botframework.com', 'teams.microsoft.com'];

/** Whether a URL belongs to the Teams service: https, no credentials, the default port, and one of the hosts. */
export function isTeamsService(address: string): boolean {
  if (!/^https:\/\/[a-z0-9.-]+(:443)?(\/|$)/i.test(address) || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return TEAMS_HOSTS.includes(hostname) || MICROSOFT_DOMAINS.some((domain) => hostname.endsWith(`.${domain}`));
}
