/** Who may see the state of the app. */
export const healthPolicy = {
  look: { to: ['chair-or-vru'], refusal: 'Only the Chair and the VRU see how the app is doing.' },
} as const;
