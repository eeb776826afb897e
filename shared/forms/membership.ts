/** The forms of membership. */
import { maybeDay, reference } from './field';
import { form } from './form';

/** A person of the group's team in Teams, for a seat or to read. */
export const personForm = form(
  'person',
  {
    objectId: reference({
      label: 'Person of the team',
      search: true,
      prompt: 'Type to find a person',
      whenEmpty: 'Choose a person of the team.',
    }),
  },
  { submit: { bind: 'Give the seat', admit: 'Let them read' } },
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
