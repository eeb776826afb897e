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
    {
      id: 'call',
      path: '/call',
      name: 'Run the call',
      nav: 'meetings',
      load: () => import('./call/call-page').then(({ CallPage }) => CallPage),
    },
  ],
};
