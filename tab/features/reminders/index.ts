import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'reminders',
  pages: [
    {
      id: 'reminders',
      path: '/reminders',
      name: 'Reminders',
      nav: 'group',
      load: () => import('./reminders-page').then(({ RemindersPage }) => RemindersPage),
    },
  ],
};
