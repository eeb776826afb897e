import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'decisions',
  pages: [
    {
      id: 'decisions',
      path: '/decisions',
      name: 'Decisions',
      nav: 'meetings',
      load: () => import('./decisions-page').then(({ DecisionsPage }) => DecisionsPage),
    },
  ],
};
