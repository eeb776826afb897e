/** History: who did what, when. Terms of reference, "Administration": the VRU looks after the records. */
import { type HistoryView, historyQuery } from '../contract/audit';
import { get, noInput } from '../contract/routes';
import { auditPolicy } from '../domain/audit/policy';
import { area } from './area';

export const audit = area({
  name: 'audit',
  title: 'History',
  pages: [{ id: 'history', name: 'History', path: '/history' }],
  routes: {
    history: get('/history', noInput, historyQuery).answers<HistoryView>(auditPolicy.read),
  },
});
