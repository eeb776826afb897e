/** How long personal data is kept, and one person's data on request. Terms of reference, "Administration". */
import type { FileView } from '../contract/meetings';
import { personExportInput, type RetentionView, retentionInput } from '../contract/retention';
import { change, get, noInput } from '../contract/routes';
import { RETENTION_EVENTS } from '../domain/retention/events';
import { retentionPolicy } from '../domain/retention/policy';
import { area } from './area';

export const retention = area({
  name: 'retention',
  title: 'Personal data',
  pages: [{ id: 'personal-data', name: 'Personal data', path: '/personal-data' }],
  routes: {
    retention: get('/retention', noInput, noInput).answers<RetentionView>(retentionPolicy.see),
    setRetention: change('PUT', '/retention', noInput, retentionInput).answers<RetentionView>(retentionPolicy.set),
    exportPerson: change('POST', '/retention/person-exports', noInput, personExportInput).answers<FileView>(
      retentionPolicy.export,
    ),
  },
  events: RETENTION_EVENTS,
});
