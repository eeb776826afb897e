import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'retention',
  pages: [
    {
      id: 'personal-data',
      path: '/personal-data',
      name: 'Personal data',
      nav: 'group',
      shownTo: ({ may }) => may.bindSeats,
      load: () => import('./personal-data-page').then(({ PersonalDataPage }) => PersonalDataPage),
      reads: 'retention',
    },
  ],
};
