/** Local mode: the sample people to act as. Absent in production. */
import type { LocalPersonView } from '../contract/membership';
import { get, noInput } from '../contract/routes';
import { membershipPolicy } from '../domain/membership/policy';
import { area } from './area';

export const local = area({
  name: 'local',
  title: 'Local mode',
  routes: {
    /** Local mode only; returns 404 otherwise. */
    localPeople: get('/local/people', noInput, noInput).answers<readonly LocalPersonView[]>(membershipPolicy.read),
  },
});
