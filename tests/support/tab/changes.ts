/** What changes do to a story: enough of the rules for the tab to have something to show afterwards. */

import { actionItem, decisionItem } from '../builders';
import { AGREEMENTS_CHANGES } from './agreements-story';
import type { Answerers } from './answering';
import { ATTENDANCE_CHANGES } from './attendance';
import { MEETINGS_CHANGES } from './meetings-story';
import { MONITORING_CHANGES } from './monitoring-story';
import { PRACTICE_CHANGES } from './practice-story';
import { REMINDERS_CHANGES } from './reminders-story';
import { REQUESTS_CHANGES } from './requests-story';
import { SNAPSHOT_CHANGES } from './snapshot-story';
import { SOURCE_CHANGES } from './source-story';
import { TRACKER_CHANGES } from './tracker-story';

export const CHANGES: Answerers = {
  ...REMINDERS_CHANGES,
  recordDecision: (story, { body }) => {
    const { kind = 'decision', text, meeting, serves = null } = body;
    const id = `decision-${story.decisions.items.length + 1}`;
    const added = decisionItem({ id, kind, text, meetingId: meeting, serves: serves || null });
    story.decisions = { ...story.decisions, items: [added, ...story.decisions.items] };
    return added;
  },
  correctDecision: (story, { params, body }) => {
    const before = decisionItem(story.decisions.items.find(({ id }) => id === params.decisionId));
    const after = { ...before, text: String(body.edits.text?.to ?? before.text) };
    const items = story.decisions.items.map((one) => (one.id === after.id ? after : one));
    story.decisions = { ...story.decisions, items };
    return after;
  },
  editAction: (story, { params, body }) => {
    const before = actionItem(story.actions.items.find(({ id }) => id === params.actionId));
    const { text, owner, due, reason } = body.edits;
    const seat = story.actions.owners.find(({ value }) => value === owner?.to);
    const after = {
      ...before,
      text: String(text?.to ?? before.text),
      due: String(due?.to ?? before.due),
      ...(seat === undefined ? {} : { ownerSeatId: seat.value, owner: seat.label, unowned: false }),
      ...(due === undefined ? {} : { moved: { first: before.due, times: 1, reason: String(reason?.to ?? '') } }),
    };
    const items = story.actions.items.map((one) => (one.id === after.id ? after : one));
    story.actions = { ...story.actions, items };
    return after;
  },

  actions: ({ actions }, { query }) => ({
    ...actions,
    filter: query.filter === 'overdue' ? 'overdue' : query.filter === 'mine' ? 'mine' : 'all',
    items: actions.items
      .filter((item) => query.filter !== 'overdue' || item.overdue)
      .filter(() => query.filter !== 'mine'),
  }),
  addAction: (story, { body }) => {
    const owner = story.actions.owners.find(({ value }) => value === body.owner);
    const [like] = story.actions.items;
    if (like === undefined) throw new Error('The story has no action to copy');
    const item = {
      ...like,
      id: `a${story.actions.items.length + 1}`,
      ref: `DAWG-2026-12-0${story.actions.items.length}`,
      text: body.text,
      ownerSeatId: body.owner,
      owner: owner?.label ?? '',
      due: body.due,
      overdue: false,
      unowned: false,
      serves: null,
    };
    story.actions = { ...story.actions, items: [...story.actions.items, item] };
    return item;
  },
  changeAction: (story, { params, body }) => {
    const item = story.actions.items.find(({ id }) => id === params.actionId);
    if (item === undefined) throw new Error(`No action ${params.actionId}`);
    const changed = { ...item, status: body.to };
    const ended = body.to === 'done' || body.to === 'cancelled';
    story.actions = {
      ...story.actions,
      items: story.actions.items.flatMap((one) => (one.id !== item.id ? [one] : ended ? [] : [changed])),
    };
    return changed;
  },
  ...AGREEMENTS_CHANGES,
  ...PRACTICE_CHANGES,
  ...REQUESTS_CHANGES,
  ...ATTENDANCE_CHANGES,
  ...MEETINGS_CHANGES,
  ...MONITORING_CHANGES,
  ...SNAPSHOT_CHANGES,
  ...SOURCE_CHANGES,
  ...TRACKER_CHANGES,
  bindSeat: ({ membership }) => membership,
  admitViewer: ({ membership }) => membership,
  dismissViewer: (story) => {
    story.membership = { ...story.membership, viewers: [] };
    return story.membership;
  },
  vacateSeat: ({ membership }) => membership,
  sendAgain: (story) => {
    story.undelivered = { items: [], total: 0, older: null };
    return story.undelivered;
  },
  settleMessage: (story) => {
    story.undelivered = { items: [], total: 0, older: null };
    return story.undelivered;
  },
};
