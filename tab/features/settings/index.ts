import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'membership',
  pages: [
    {
      id: 'settings',
      path: '/settings',
      name: 'Settings',
      nav: 'group',
      load: () => import('./settings-page').then(({ SettingsPage }) => SettingsPage),
      reads: 'settings',
    },
  ],
};
