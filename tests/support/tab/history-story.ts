/** Recent entries of the group's history. */
import type { HistoryView } from '../../../shared/contract/audit';
import { TODAY } from '../builders';

export function aHistory(): HistoryView {
  return {
    today: TODAY,
    items: [
      {
        key: 'e3',
        at: '2026-12-15T11:40:00.000Z',
        area: 'tracker',
        areaName: 'Tracker',
        by: 'Analyst and Evaluation Officer, Violence Reduction Unit',
        title: 'Status set to Amber by hand until 2027-01-29',
        detail: 'Advice is expected in January',
        about: { words: 'Assault call-outs and attendances', path: '/sources/ambulance' },
      },
      {
        key: 'e2',
        at: '2026-12-10T09:30:00.000Z',
        area: 'actions',
        areaName: 'Actions',
        by: 'Director and Chair, Violence Reduction Unit',
        title: 'Action DAWG-2026-11-05 has another due date',
        detail: '',
        about: { words: 'DAWG-2026-11-05', path: '/actions/a4' },
      },
      {
        key: 'e1',
        at: '2026-12-09T09:00:00.000Z',
        area: 'tracker',
        areaName: 'Tracker',
        by: 'The app',
        title: 'Figure of Q2 2026–27 taken',
        detail: '',
        about: null,
      },
    ],
    older: 'before-e1',
    lookedBackTo: null,
    areas: [
      { value: 'actions', label: 'Actions' },
      { value: 'tracker', label: 'Tracker' },
    ],
    seats: [{ value: 'vru-director', label: 'Director and Chair, Violence Reduction Unit' }],
  };
}
