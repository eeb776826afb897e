/** Who sees how the app is doing. */
export const healthPolicy = {
  look: { to: ['chair-or-vru'], refusal: 'Only the Chair and the VRU see how the app is doing.' },
} as const;
