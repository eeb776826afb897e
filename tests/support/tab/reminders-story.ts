/** The next reminders in the stand-in. */
import type { DigestView, RemindersView } from '../../../shared/contract/reminders';
import type { RequestsView } from '../../../shared/contract/requests';
import { actionItem, digestLine, requestView, TODAY } from '../builders';
import type { Answerers, Story } from './answering';

const HOLD = { since: '2026-12-16T10:02:00.000Z', by: 'Analyst and Evaluation Officer, Violence Reduction Unit' };

/**
 * Reminders for a partner with two overdue items, for an owner, and an escalation of a long overdue item to the chair.
 */
export function someReminders(): RemindersView {
  const { item: _, ...request } = digestLine('request', {
    ...{ key: 'request 1', title: 'Deliberate fires, by ward, October 2026', detail: 'Asked of HIWFRS' },
    ...{ when: 'Due 2026-12-10, 5 working days overdue', urgency: 'overdue', path: '/sources/ambulance' },
  });
  const { item: __, ...action } = digestLine('action', {
    ...{ key: 'action 1', title: 'Agree the definition of knife crime', detail: 'DAWG-2026-11-05' },
    ...{ when: 'Due today', urgency: 'today', path: '/actions?only=a1' },
  });
  const { item: ___, ...escalation } = digestLine('escalation', {
    ...{ key: 'escalation 1', title: 'Young people with a violence outcome, Q2 2026–27' },
    ...{ detail: 'Portsmouth Youth Justice Service has not responded', path: '/sources/ambulance' },
    ...{ when: 'Due 2026-12-03, 10 working days overdue', urgency: 'overdue' },
  });
  const digests: readonly DigestView[] = [
    {
      seatId: 'hiwfrs-senior-analyst',
      to: 'Senior Analyst, Organisational Performance, Hampshire and Isle of Wight Fire & Rescue Service',
      summary: '1 overdue, 1 due today',
      lines: [request, action],
      held: null,
    },
    {
      seatId: 'vru-director',
      to: 'Director and Chair, Violence Reduction Unit',
      summary: '1 for the chair',
      lines: [escalation],
      held: HOLD,
    },
  ];
  return {
    today: TODAY,
    group: 'Data and Analysis Working Group',
    day: '2026-12-17',
    own: {
      because: 'You get this because you hold the seat Director and Chair, Violence Reduction Unit.',
      digest: true,
      summary: '1 for the chair',
      lines: [escalation],
    },
    next: { held: null, digests, alsoHeld: [] },
    may: { choose: true, hold: true },
  };
}

function held(story: Story, change: (digest: DigestView) => DigestView): RemindersView {
  const { next } = story.reminders;
  if (next !== null) story.reminders = { ...story.reminders, next: { ...next, digests: next.digests.map(change) } };
  return story.reminders;
}

function heldAll(story: Story, hold: typeof HOLD | null): RemindersView {
  const { next } = story.reminders;
  if (next !== null) story.reminders = { ...story.reminders, next: { ...next, held: hold } };
  return story.reminders;
}

const NOW = { at: '2026-12-16T10:05:00.000Z', by: 'Director and Chair, Violence Reduction Unit' };

export const REMINDERS_CHANGES: Answerers = {
  chosenActions: ({ actions, endedActions }, { query }) => {
    const ids = String(query.ids).split(',');
    return { items: [...actions.items, ...endedActions.items].filter(({ id }) => ids.includes(id)) };
  },
  request: ({ requests }, { params }) => requestView(requests.items.find(({ id }) => id === params.requestId)),
  holdDigests: (story) => heldAll(story, HOLD),
  releaseDigests: (story) => heldAll(story, null),
  holdDigest: (story, { params }) =>
    held(story, (digest) => (digest.seatId === params.seatId ? { ...digest, held: HOLD } : digest)),
  releaseDigest: (story, { params }) =>
    held(story, (digest) => (digest.seatId === params.seatId ? { ...digest, held: null } : digest)),
  turnDigest: (story, { body }) => {
    story.reminders = { ...story.reminders, own: { ...story.reminders.own, digest: body.digest === true } };
    return story.reminders;
  },
  remindOfAction: (story, { params }) => {
    const before = actionItem(story.actions.items.find(({ id }) => id === params.actionId));
    const after = { ...before, reminded: NOW };
    const items = story.actions.items.map((one) => (one.id === after.id ? after : one));
    story.actions = { ...story.actions, items };
    return after;
  },
  remindOfRequest: (story, { params }) => {
    const before = requestView(story.requests.items.find(({ id }) => id === params.requestId));
    const after = { ...before, reminded: NOW };
    const items: RequestsView['items'] = story.requests.items.map((one) => (one.id === after.id ? after : one));
    story.requests = { ...story.requests, items };
    return after;
  },
};
