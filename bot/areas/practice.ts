/** The handlers of the area `practice`. */
import { practice as area } from '../../shared/areas/practice';
import { practiceCard } from '../cards/practice/practice-card';
import { practice as practiceCommand } from '../commands/practice';
import { addPractice } from '../services/practice/add-practice';
import { editPractice, withdrawPractice } from '../services/practice/change-practice';
import { listPractice } from '../services/practice/list-practice';
import { pagePractice, savePractice } from '../teams/presses/practice';
import { mapped, serve } from './area';

export const practice = serve(area, {
  routes: ({ services }) => ({
    practice: ({ caller }) => listPractice(services, caller),
    addPractice: async ({ caller, body }) =>
      mapped(await addPractice(services, caller, undefined, body), ({ entry }) => entry),
    editPractice: ({ caller, params, body }) => editPractice(services, caller, params, body),
    withdrawPractice: ({ caller, params, body }) => withdrawPractice(services, caller, params, body),
  }),
  commands: { practice: practiceCommand },
  presses: { 'practice.list': pagePractice, 'practice.add': savePractice },
  posted: {
    practice: async ({ services, reader, shared }) => {
      const view = await listPractice(services, reader);
      return view.ok ? practiceCard(view.value, shared) : null;
    },
  },
});
