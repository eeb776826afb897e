/**
 * Hosts from which Teams talks to bots of the public cloud, and to which alone the bot writes back.
 *
 * Source: `allowedServiceUrls` of the public cloud in Microsoft's Teams SDKs, the same in TypeScript, C# and Python (github.com/microsoft/teams.ts, `packages/api/src/auth/cloud-environment.ts`), read in November 2026. The SDKs compare
 * whole host names, because anybody can have a name under trafficmanager.net.
 */
const TEAMS_HOSTS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
];

/** Microsoft's own domains, of which any host is Microsoft's. The older Bot Framework SDK trusts them whole. */
const MICROSOFT_DOMAINS: readonly string[] = ['botframework.com', 'teams.microsoft.com'];

/** Whether an address is one of Teams' service: https, no credentials, the usual port, one of the hosts. */
export function isTeamsService(address: string): boolean {
  if (!/^https:\/\/[a-z0-9.-]+(:443)?(\/|$)/i.test(address) || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return TEAMS_HOSTS.includes(hostname) || MICROSOFT_DOMAINS.some((domain) => hostname.endsWith(`.${domain}`));
}
