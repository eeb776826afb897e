/** Asking partners for data. Terms of reference, "Partner responsibilities": partners respond to data requests. */
import { askForDataInput } from '../../../shared/contract/requests';
import type { Membership } from '../../../shared/domain/membership/types';
import { periodAsked } from '../../../shared/domain/tracker/asking';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import type { Gateway } from '../../../shared/domain/tracker/types';
import { askTogether, onChosenSources, policingBody } from './new-requests-aggregate';
import { askedAgain, askedView } from './new-requests-view';

/**
 * Creates a data request for each source, and a message to everybody who holds a seat of an asked organisation.
 * Problems, by field: unknown or retired source, no period, due date passed, a gateway that the Act excludes; also:
 * neither chair nor VRU. Three storage requests, besides one for each source, or one for more than two sources.
 */
export const askForData = onChosenSources({
  input: askForDataInput,
  rule: trackerPolicy.ask,
  decide: (loaded, entered, context) => {
    const { source: sourceIds, period, due, requestingBody, gateway: kind, gatewayName } = entered;
    const gateway: Gateway = kind === 'other' ? { kind, name: gatewayName } : { kind };
    const body = requestingBody === '' ? usualBody(gateway, context.membership) : requestingBody;
    const request = { ...periodAsked(period), due, requestingBody: body, gateway };
    const wanted = sourceIds.map((sourceId) => ({ ...request, sourceId }));
    return askTogether(wanted, loaded, context);
  },
  show: (_, { asked }, context) => askedView(asked, context),
  answer: askedAgain,
});

/** Returns the default requesting body: the local policing body under section 17, else the partnership. */
function usualBody({ kind }: Gateway, membership: Membership): string {
  return kind === 's17' ? policingBody(membership) : membership.group.partnership;
}
