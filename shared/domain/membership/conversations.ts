/** Which conversations of Teams are the group's. Terms of reference, "Administration": the VRU looks after the group. */
import type { MembershipEvent } from './events';

/** A team or chat as it is asked for. */
export interface Use {
  readonly groupId: string;
  readonly scope: 'team' | 'chat';
  /** As Teams tells it; empty where it does not. */
  readonly name: string;
  /** It is the group's already. */
  readonly isUsed: boolean;
}

/** The place becomes the group's; no event where it is already. */
export function decideUse({ groupId, scope, name, isUsed }: Use): { readonly events: readonly MembershipEvent[] } {
  return { events: isUsed ? [] : [{ kind: 'membership.conversation-linked', groupId, scope, name }] };
}
