/** Labels of the operations on a register, shared by card, page and call. */
export const REGISTER_WORDS = {
  open: 'Open the register',
  see: 'See the register',
  close: 'Close the register',
  discard: 'Discard the register',
} as const;
