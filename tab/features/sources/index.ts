import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'sources',
  pages: [
    {
      id: 'source',
      path: '/sources/:id',
      name: 'Data source',
      nav: 'data',
      under: 'tracker',
      load: () => import('./source-page').then(({ SourcePage }) => SourcePage),
    },
  ],
};
