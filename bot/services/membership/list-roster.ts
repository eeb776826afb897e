/** The members of the group's team in Teams, from whom the VRU chooses a seat's holder. */
import type { RosterView } from '../../../shared/contract/membership';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import { permit } from '../../../shared/domain/policy';
import { conflict, ok, type Result, unavailable } from '../../../shared/domain/result';
import { type ConversationReference, loadGroupConversation } from '../../store/conversations';
import { query } from '../query';

/** Loads the members of a conversation from Teams; null if Teams does not answer. */
export type Roster = (reference: ConversationReference) => Promise<RosterView['people'] | null>;

/**
 * Returns the members, sorted by name. Problems: not the VRU; the app has not been installed in the group's team yet;
 * Teams does not answer. Two storage requests.
 */
export const listRoster = query({
  load: ({ table }, groupId, _roster: Roster) => loadGroupConversation(table, groupId),
  view: async (reference, { standing }, roster): Promise<Result<RosterView>> => {
    const permitted = permit(membershipPolicy.seat, standing);
    if (!permitted.ok) return permitted;
    if (reference === null) {
      return conflict(
        "The app is not in the group's team yet. Add it to the team in Teams and type @DAWG /help there once.",
      );
    }
    const people = await roster(reference);
    if (people === null)
      return unavailable('Teams does not say who is in the team at the moment. Please try again in a minute.');
    return ok({ people: [...people].sort((a, b) => a.name.localeCompare(b.name)) });
  },
});
