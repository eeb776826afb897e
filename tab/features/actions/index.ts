import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'actions',
  pages: [
    {
      id: 'actions',
      path: '/actions',
      name: 'Actions',
      place: 'meetings',
      load: () => import('./actions-page').then(({ ActionsPage }) => ActionsPage),
    },
    {
      id: 'action',
      path: '/actions/:id',
      name: 'Action',
      place: 'meetings',
      under: 'actions',
      load: () => import('./actions-page').then(({ ActionPage }) => ActionPage),
    },
  ],
};
