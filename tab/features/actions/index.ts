import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'actions',
  pages: [
    {
      id: 'actions',
      path: '/actions',
      name: 'Actions',
      nav: 'meetings',
      load: () => import('./actions-page').then(({ ActionsPage }) => ActionsPage),
    },
    {
      id: 'action',
      path: '/actions/:id',
      name: 'Action',
      nav: 'meetings',
      under: 'actions',
      load: () => import('./actions-page').then(({ ActionPage }) => ActionPage),
    },
  ],
};
