import type { Feature } from '../../lib/feature';

export const feature: Feature = {
  area: 'attendance',
  pages: [
    {
      id: 'attendance',
      path: '/attendance',
      name: 'Register',
      section: 'meetings',
      variesBy: 'meeting',
      load: () => import('./attendance-page').then(({ AttendancePage }) => AttendancePage),
    },
    {
      id: 'monitoring',
      path: '/attendance/monitoring',
      name: 'Monitoring',
      section: 'meetings',
      load: () => import('./monitoring/monitoring-page').then(({ MonitoringPage }) => MonitoringPage),
    },
  ],
};
