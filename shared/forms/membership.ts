/** The forms of membership. */
import { maybeDay, reference } from './field';
import { form } from './form';

/** A member of the group's team in Teams, to be given a seat or read access. */
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

/** As above for a seat, with the first day: dates decide who held a seat on a day. */
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
