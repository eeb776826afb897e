import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'quarters',
  pages: [
    {
      id: 'quarter',
      path: '/quarters/:quarter',
      name: 'Quarter',
      nav: 'reports',
      load: () => import('./quarter-page').then(({ QuarterPage }) => QuarterPage),
    },
  ],
};
