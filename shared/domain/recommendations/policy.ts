/** Who may do what with the recommendations. */
export const recommendationsPolicy = {
  read: { to: ['reader'], refusal: '' },
} as const;
