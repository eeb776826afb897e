import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'agreements',
  pages: [
    {
      id: 'agreements',
      path: '/agreements',
      name: 'Agreements',
      nav: 'data',
      load: () => import('./agreements-page').then(({ AgreementsPage }) => AgreementsPage),
      reads: 'agreements',
    },
  ],
};
