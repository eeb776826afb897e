/** Who may do what with information sharing agreements. Terms of reference, activity 2.d and recommendation 6.2. */
export const agreementsPolicy = {
  read: { to: ['reader'], refusal: '' },
  /** Register, edit, end. */
  keep: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can keep the register of agreements.' },
} as const;
