/** Who may handle messages whose delivery is uncertain or was refused. */
export const messagesPolicy = {
  lookAfter: { to: ['vru'], refusal: 'Only the VRU looks after messages.' },
} as const;
