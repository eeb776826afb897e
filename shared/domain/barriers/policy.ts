/** Who may do what with the barrier log. Terms of reference, activity 2.d. */
export const barriersPolicy = {
  read: { to: ['reader'], refusal: '' },
  /** Resolve or assign a barrier. */
  keep: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can keep the barrier log.' },
} as const;
