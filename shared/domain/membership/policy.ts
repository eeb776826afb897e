/** Who may do what with the membership. Terms of reference, "Administration": the VRU looks after the group. */
export const membershipPolicy = {
  read: { to: ['reader'], refusal: '' },
  /** Run the group: administer what does not concern a single item. */
  run: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU runs the group.' },
  /** Give a seat to somebody or take it back, and see whom it could be given to. */
  seat: { to: ['vru'], refusal: 'Only the VRU can give a seat to somebody.' },
  admit: { to: ['vru'], refusal: 'Only the VRU can give read access.' },
  dismiss: { to: ['vru'], refusal: 'Only the VRU can end read access.' },
  /** Add an organisation, and keep the contact of one without a seat. */
  keepOrganisations: {
    to: ['vru'],
    refusal: 'Only the VRU can add an organisation or keep its contact.',
  },
  link: { to: ['vru'], refusal: 'Only the VRU of a group can link a conversation to it.' },
} as const;
