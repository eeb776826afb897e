/** How long personal data is kept, and one person's data on request. Terms of reference, "Administration". */
import { RETENTION_EVENTS } from '../domain/retention/events';
import { area } from './area';

export const retention = area({
  name: 'retention',
  title: 'Personal data',
  events: RETENTION_EVENTS,
});
