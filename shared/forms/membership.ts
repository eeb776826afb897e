/** The forms of membership. */
import { reference } from './field';
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
