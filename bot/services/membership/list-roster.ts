/** The people of the group's team in Teams, for the VRU to choose a seat's holder from. */
import type { RosterView } from '../../../shared/contract/membership';
import { administers } from '../../../shared/domain/membership/standing';
import { conflict, notAllowed, ok, type Result, unavailable } from '../../../shared/domain/result';
import { type ConversationReference, loadGroupConversation } from '../../store/conversations';
import { enter, type Reader, type Services } from '../context';

/** Asks Teams who is in a conversation; null when Teams does not tell. */
export type Roster = (reference: ConversationReference) => Promise<RosterView['people'] | null>;

/** Problems: not the VRU; the app has not been installed in the group's team yet; Teams does not answer. */
export async function listRoster(services: Services, reader: Reader, roster: Roster): Promise<Result<RosterView>> {
  const context = await enter(services, reader);
  if (!context.ok) return context;
  if (!administers(context.value.standing)) return notAllowed('Only the VRU can give a seat to somebody.');
  const reference = await loadGroupConversation(services.table, reader.groupId);
  if (reference === null) {
    return conflict(
      "The app is not in the group's team yet. Add it to the team in Teams and type @DAWG /help there once.",
    );
  }
  const people = await roster(reference);
  if (people === null)
    return unavailable('Teams does not say who is in the team at the moment. Please try again in a minute.');
  return ok({ people: [...people].sort((a, b) => a.name.localeCompare(b.name)) });
}
