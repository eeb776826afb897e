/**
 * Best practice: what worked for partners. Terms of reference: partners are open, support each other and share best
 * practice.
 */
import { z } from 'zod';
import { formId, pageNumber, verb } from '../contract/card-actions';
import { ALL_SCOPES } from '../contract/commands';
import { id } from '../contract/inputs';
import {
  editPracticeInput,
  type PracticeEntryView,
  type PracticeView,
  practiceInput,
  withdrawPracticeInput,
} from '../contract/practice';
import { change, get, noInput } from '../contract/routes';
import { PRACTICE_EVENTS } from '../domain/practice/events';
import { practicePolicy } from '../domain/practice/policy';
import { practiceForm } from '../forms/practice';
import { area } from './area';

const entry = z.object({ entryId: id });

export const practice = area({
  name: 'practice',
  title: 'Support and best practice',
  pages: [{ id: 'practice', name: 'Best practice', path: '/practice' }],
  routes: {
    practice: get('/practice', noInput, noInput).answers<PracticeView>(practicePolicy.read),
    addPractice: change('POST', '/practice', noInput, practiceInput).answers<PracticeEntryView>(practicePolicy.add),
    editPractice: change('PUT', '/practice/:entryId', entry, editPracticeInput).answers<PracticeEntryView>(
      practicePolicy.edit,
    ),
    withdrawPractice: change(
      'POST',
      '/practice/:entryId/withdrawal',
      entry,
      withdrawPracticeInput,
    ).answers<PracticeEntryView>(practicePolicy.withdraw),
  },
  commands: [
    {
      name: 'practice',
      description: 'See what has worked for partners, newest first, and share what worked for you',
      scopes: ALL_SCOPES,
      arguments: [],
    },
  ],
  verbs: {
    'practice.list': verb(z.object({ page: pageNumber }), { reads: true }),
    'practice.add': verb(z.object({ form: formId }), { form: practiceForm }),
  },
  posted: ['practice'],
  events: PRACTICE_EVENTS,
});
