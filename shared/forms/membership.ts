/** The forms of membership. */
import { maybeDay, reference } from './field';
import { form } from './form';

/** A person of the group's team in Teams, for a seat or to read. */
export const personForm = form(
  'person',
  {
    objectId: reference({
      label: 'Team member',
      search: true,
      prompt: 'Type to find a person',
      whenEmpty: 'Choose a team member.',
    }),
  },
  { submit: { bind: 'Give the seat', admit: 'Give read access' } },
);

/** The same for a seat: who held it on a day is decided by its dates. */
export const seatHolderForm = form(
  'seat-holder',
  {
    ...personForm.fields,
    since: maybeDay({
      label: 'In the seat since',
      hint: 'Today, unless it was earlier. Meetings from this day on count for them.',
      whenEmpty: 'Choose the day.',
    }),
  },
  { submit: personForm.submit.bind },
);
