import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'audit',
  pages: [
    {
      id: 'history',
      path: '/history',
      name: 'History',
      nav: 'group',
      shownTo: ({ may }) => may.runGroup,
      load: () => import('./history-page').then(({ HistoryPage }) => HistoryPage),
    },
  ],
};
