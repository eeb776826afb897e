/** Who may do what with reminders. Terms of reference, "Administration": the VRU administers the group. */
export const remindersPolicy = {
  /** See one's own preference and own next digest. */
  own: { to: ['reader'], refusal: '' },
  choose: { to: ['seated'], refusal: 'Only people with a seat get a digest.' },
  /** See the next digests of everybody. */
  foresee: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can see what goes out next.' },
  hold: { to: ['vru'], refusal: 'Only the VRU can hold reminders back, or release them.' },
  remind: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can send a reminder.' },
} as const;
