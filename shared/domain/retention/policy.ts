/** Who may handle personal data. Terms of reference, "Administration": the VRU looks after the records. */
export const retentionPolicy = {
  /** See the retention period, and what is due to be removed. */
  see: { to: ['vru'], refusal: 'Only the VRU can see what is removed from the records.' },
  set: { to: ['vru'], refusal: 'Only the VRU can change how long names are kept.' },
  export: { to: ['vru'], refusal: "Only the VRU can export one person's data." },
} as const;
