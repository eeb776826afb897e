import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'attendance',
  pages: [
    {
      id: 'attendance',
      path: '/attendance',
      name: 'Register',
      nav: 'meetings',
      variesBy: 'meeting',
      load: () => import('./attendance-page').then(({ AttendancePage }) => AttendancePage),
    },
    {
      id: 'monitoring',
      path: '/attendance/monitoring',
      name: 'Monitoring',
      nav: 'meetings',
      load: () => import('./monitoring/monitoring-page').then(({ MonitoringPage }) => MonitoringPage),
    },
  ],
};
