/** The adapter: verifies what Teams posts, and holds the credentials for writing back. */
import { TeamsAdapter } from '@microsoft/teams-ai';
import type { BotCredentials } from '../config';

/** Without credentials (local mode) nobody is verified: the server then listens on loopback only. */
export function createAdapter(credentials: BotCredentials | null): TeamsAdapter {
  if (credentials === null) return new TeamsAdapter({});
  return new TeamsAdapter({
    MicrosoftAppType: credentials.type,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    ...(credentials.type === 'SingleTenant' ? { MicrosoftAppPassword: credentials.password } : {}),
  });
}
