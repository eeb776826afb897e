/** Linking Teams conversations to the group. Terms of reference, "Administration": the VRU looks after the group. */
import type { MembershipEvent } from './events';

/** A team or chat that is to be linked to a group. */
export interface Use {
  readonly groupId: string;
  readonly scope: 'team' | 'chat';
  /** The name that Teams gives; empty if it gives none. */
  readonly name: string;
  /** Whether it is linked to the group already. */
  readonly isUsed: boolean;
}

/** Links a conversation to the group; no event if it is linked already. */
export function decideUse({ groupId, scope, name, isUsed }: Use): { readonly events: readonly MembershipEvent[] } {
  return { events: isUsed ? [] : [{ kind: 'membership.conversation-linked', groupId, scope, name }] };
}
