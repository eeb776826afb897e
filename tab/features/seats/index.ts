import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'membership',
  pages: [
    {
      id: 'seats',
      path: '/seats',
      name: 'Seats',
      nav: 'group',
      load: () => import('./seats-page').then(({ SeatsPage }) => SeatsPage),
      reads: 'membership',
    },
  ],
};
