/** How the app is doing: for those who run the group, and whom they ask for help. */
import type { HealthView } from '../contract/health';
import { get, nothing } from '../contract/routes';
import { healthPolicy } from '../domain/health/policy';
import { area } from './area';

export const health = area({
  name: 'health',
  title: 'Health',
  pages: [{ id: 'health', name: 'Health', path: '/health' }],
  routes: {
    health: get('/health', nothing, nothing).answers<HealthView>(healthPolicy.look),
  },
});
