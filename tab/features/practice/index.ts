import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'practice',
  pages: [
    {
      id: 'practice',
      path: '/practice',
      name: 'Best practice',
      nav: 'group',
      load: () => import('./practice-page').then(({ PracticePage }) => PracticePage),
      reads: 'practice',
    },
  ],
};
