/** What can be done with a register, as the card, the page and the call call it. */
export const REGISTER_WORDS = {
  open: 'Open the register',
  see: 'See the register',
  close: 'Close the register',
  discard: 'Discard the register',
} as const;
