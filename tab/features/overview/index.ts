import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'overview',
  pages: [
    {
      id: 'overview',
      path: '/overview',
      name: 'Overview',
      nav: 'overview',
      load: () => import('./overview-page').then(({ OverviewPage }) => OverviewPage),
      reads: 'overview',
    },
    {
      id: 'for-you',
      path: '/for-you',
      name: 'For you',
      nav: 'overview',
      load: () => import('./for-you-page').then(({ ForYouPage }) => ForYouPage),
      reads: 'forYou',
    },
  ],
};
