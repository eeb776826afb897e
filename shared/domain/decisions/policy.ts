/** Who may do what with decisions and key updates. Terms of reference, "Reporting": they go to the strategic board. */
export const decisionsPolicy = {
  read: { to: ['reader'], refusal: '' },
  record: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can record a decision.' },
  correct: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can correct a decision.' },
} as const;
