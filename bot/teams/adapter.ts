/** The Bot Framework adapter: verifies incoming activities and holds the credentials for sending. */
import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { BotCredentials } from '../config';

/**
 * An adapter without the error handling of the library's `process`, which returns the error's message to the caller and
 * writes the whole error to the console. Here both are left to the calling code.
 */
export class Adapter extends TeamsAdapter {
  /**
   * Verifies the activity's token, then runs the turn. Returns the response to an invoke.
   *
   * @throws AuthenticationError if the token is invalid; another error if it could not be verified
   */
  async take(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
  }
}

/** Returns the adapter. Without credentials (local mode) it verifies nothing; the server then uses loopback only. */
export function createAdapter(credentials: BotCredentials | null): Adapter {
  if (credentials === null) return new Adapter({});
  return new Adapter({
    MicrosoftAppType: credentials.type,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    ...(credentials.type === 'SingleTenant' ? { MicrosoftAppPassword: credentials.password } : {}),
  });
}
