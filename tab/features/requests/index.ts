import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'requests',
  pages: [
    {
      id: 'requests',
      path: '/requests',
      name: 'Requests',
      nav: 'data',
      load: () => import('./requests-page').then(({ RequestsPage }) => RequestsPage),
    },
  ],
};
