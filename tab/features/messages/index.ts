import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'messages',
  pages: [
    {
      id: 'messages',
      path: '/messages',
      name: 'Messages',
      nav: 'group',
      shownTo: (me) => me.may.runGroup,
      load: () => import('./messages-page').then(({ MessagesPage }) => MessagesPage),
      reads: 'undelivered',
    },
  ],
};
