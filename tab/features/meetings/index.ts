import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'meetings',
  pages: [
    {
      id: 'meetings',
      path: '/meetings',
      name: 'Calendar',
      nav: 'meetings',
      load: () => import('./meetings-page').then(({ MeetingsPage }) => MeetingsPage),
    },
  ],
};
