/** The adapter: verifies what Teams posts, and holds the credentials for writing back. */
import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { BotCredentials } from '../config';

/**
 * The library's own `process` answers the caller with the error's message and writes the whole error on the console. This
 * one leaves both to whoever calls it.
 */
export class Adapter extends TeamsAdapter {
  /**
   * Verifies the activity's token, then runs the turn. Answers with the response to an invoke.
   *
   * @throws AuthenticationError for a token that cannot be believed; another error when it could not be verified
   */
  async take(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
  }
}

/** Without credentials (local mode) nobody is verified: the server then listens on loopback only. */
export function createAdapter(credentials: BotCredentials | null): Adapter {
  if (credentials === null) return new Adapter({});
  return new Adapter({
    MicrosoftAppType: credentials.type,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    ...(credentials.type === 'SingleTenant' ? { MicrosoftAppPassword: credentials.password } : {}),
  });
}
