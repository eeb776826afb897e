import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'recommendations',
  pages: [
    {
      id: 'recommendations',
      path: '/recommendations',
      name: 'Recommendations',
      nav: 'plan',
      load: () => import('./recommendations-page').then(({ RecommendationsPage }) => RecommendationsPage),
      reads: 'recommendations',
    },
  ],
};
