import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'board',
  pages: [
    {
      id: 'board',
      path: '/board',
      name: 'Board page',
      nav: 'reports',
      load: () => import('./board-page').then(({ BoardPage }) => BoardPage),
      reads: 'tracker',
    },
  ],
};
