/** Health of the app, for those who run the group and their technical support. */
import type { HealthView } from '../contract/health';
import { get, noInput } from '../contract/routes';
import { healthPolicy } from '../domain/health/policy';
import { area } from './area';

export const health = area({
  name: 'health',
  title: 'Health',
  pages: [{ id: 'health', name: 'Health', path: '/health' }],
  routes: {
    health: get('/health', noInput, noInput).answers<HealthView>(healthPolicy.look),
  },
});
