/** Who may read the whole history. Terms of reference, "Administration": the VRU looks after the records. */
export const auditPolicy = {
  read: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can read the history.' },
} as const;
