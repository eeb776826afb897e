import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'tracker',
  pages: [
    {
      id: 'tracker',
      path: '/',
      name: 'Tracker',
      nav: 'data',
      load: () => import('./tracker-page').then(({ TrackerPage }) => TrackerPage),
      reads: 'tracker',
    },
  ],
};
