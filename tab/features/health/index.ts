import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'health',
  pages: [
    {
      id: 'health',
      path: '/health',
      name: 'Health',
      nav: 'group',
      shownTo: (me) => me.may.runGroup,
      load: () => import('./health-page').then(({ HealthPage }) => HealthPage),
      reads: 'health',
    },
  ],
};
