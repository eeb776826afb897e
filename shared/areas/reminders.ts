/**
 * Reminders of what is due, and holding them back. Terms of reference, "Administration": what was agreed is monitored.
 */
import { z } from 'zod';
import type { ActionItemView } from '../contract/actions';
import { verb } from '../contract/card-actions';
import { ALL_SCOPES } from '../contract/commands';
import { day, id } from '../contract/inputs';
import { digestInput, type RemindersView } from '../contract/reminders';
import type { RequestView } from '../contract/requests';
import { change, get, noInput } from '../contract/routes';
import { REMINDER_EVENTS } from '../domain/reminders/events';
import { remindersPolicy } from '../domain/reminders/policy';
import { area } from './area';

const ofSeat = z.object({ seatId: id });
/** The day of the digest that contains the button, to return to it. */
const onDigest = z.object({ day: day('The day of the digest.') });

export const reminders = area({
  name: 'reminders',
  title: 'Reminders',
  pages: [{ id: 'reminders', name: 'Reminders', path: '/reminders' }],
  routes: {
    reminders: get('/reminders', noInput, noInput).answers<RemindersView>(remindersPolicy.own),
    turnDigest: change('PUT', '/reminders/digest', noInput, digestInput).answers<RemindersView>(remindersPolicy.choose),
    holdDigests: change('POST', '/reminders/hold', noInput, noInput).answers<RemindersView>(remindersPolicy.hold),
    releaseDigests: change('POST', '/reminders/hold/end', noInput, noInput).answers<RemindersView>(
      remindersPolicy.hold,
    ),
    holdDigest: change('POST', '/reminders/holds/:seatId', ofSeat, noInput).answers<RemindersView>(
      remindersPolicy.hold,
    ),
    releaseDigest: change('POST', '/reminders/holds/:seatId/end', ofSeat, noInput).answers<RemindersView>(
      remindersPolicy.hold,
    ),
    remindOfAction: change(
      'POST',
      '/actions/:actionId/reminders',
      z.object({ actionId: id }),
      noInput,
    ).answers<ActionItemView>(remindersPolicy.remind),
    remindOfRequest: change(
      'POST',
      '/sources/:sourceId/requests/:requestId/reminders',
      z.object({ sourceId: id, requestId: id }),
      noInput,
    ).answers<RequestView>(remindersPolicy.remind),
  },
  commands: [
    {
      name: 'reminders',
      description: 'See what you are reminded of next, and turn your digest on or off',
      scopes: ALL_SCOPES,
      arguments: [
        { word: 'on', description: 'send me the digest' },
        { word: 'off', description: 'send me no digest' },
      ],
    },
  ],
  verbs: {
    /** Turns one's own digest on or off. */
    'reminders.digest': verb(z.object({ on: z.boolean() })),
    'reminders.show': verb(onDigest, { reads: true }),
    'reminders.done': verb(onDigest.extend({ action: id })),
    /** Shows the request with the form of a full supply open. */
    'reminders.supply': verb(z.object({ source: id, request: id }), { reads: true }),
    'reminders.action': verb(z.object({ action: id })),
    'reminders.request': verb(z.object({ source: id, request: id })),
  },
  events: REMINDER_EVENTS,
});
