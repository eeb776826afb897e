/** The effects of changes on a story: a simplification of the rules that is sufficient for the tab to show a result. */
import type { ActionItemView } from '../../../shared/contract/actions';
import { actionItem, decisionItem } from '../builders';
import { AGREEMENTS_CHANGES } from './agreements-story';
import type { Answerers, Story } from './answering';
import { ATTENDANCE_CHANGES } from './attendance';
import { CALL_CHANGES } from './call-story';
import { MEETINGS_CHANGES } from './meetings-story';
import { MEMBERSHIP_CHANGES } from './membership-story';
import { MONITORING_CHANGES } from './monitoring-story';
import { OVERVIEW_ANSWERS } from './overview-story';
import { PRACTICE_CHANGES } from './practice-story';
import { REMINDERS_CHANGES } from './reminders-story';
import { REQUESTS_CHANGES } from './requests-story';
import { RETENTION_CHANGES } from './retention-story';
import { SNAPSHOT_CHANGES } from './snapshot-story';
import { SOURCE_CHANGES } from './source-story';
import { TRACKER_CHANGES } from './tracker-story';

const ACTION_FILTERS = ['all', 'mine', 'overdue', 'waiting'] as const;

export const CHANGES: Answerers = {
  ...OVERVIEW_ANSWERS,
  ...REMINDERS_CHANGES,
  ...RETENTION_CHANGES,
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
    counts: {
      ...actions.counts,
      open: actions.items.length,
      overdue: actions.items.filter(({ overdue }) => overdue).length,
      unowned: actions.items.filter(({ unowned }) => unowned).length,
    },
    filter: ACTION_FILTERS.find((known) => known === query.filter) ?? 'all',
    items: actions.items
      .filter((item) => query.filter !== 'overdue' || item.overdue)
      .filter(() => query.filter !== 'mine')
      .filter(({ id }) => query.filter !== 'waiting' || id === 'a1' || id === 'a4'),
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
    const item = anyAction(story, params.actionId);
    const ended = body.to === 'done' || body.to === 'cancelled';
    const reason = 'reason' in body ? body.reason : null;
    const changed = { ...item, status: body.to, reason, endedAt: ended ? '2026-12-16T11:00:00.000Z' : null };
    const others = <T extends { readonly id: string }>(items: readonly T[]) => items.filter(({ id }) => id !== item.id);
    const open = ended
      ? others(story.actions.items)
      : story.actions.items.some(({ id }) => id === item.id)
        ? story.actions.items.map((one) => (one.id === item.id ? changed : one))
        : [...story.actions.items, changed];
    story.actions = { ...story.actions, items: open };
    const endedOnes = others(story.endedActions.items);
    story.endedActions = { ...story.endedActions, items: ended ? [changed, ...endedOnes] : endedOnes };
    return changed;
  },
  takeOverAction: (story, { params }) => {
    const [seat] = story.me.seats;
    const before = anyAction(story, params.actionId);
    const after = {
      ...before,
      ...{ ownerSeatId: seat?.id ?? '', owner: seat?.label ?? '', ownerAgency: seat?.agency ?? '' },
      ...{ unowned: false, mine: true, may: { ...before.may, takeOver: false } },
    };
    const items = story.actions.items.map((one) => (one.id === after.id ? after : one));
    story.actions = { ...story.actions, items };
    return after;
  },
  exportActions: (_, { body: { format } }) => ({
    fileName: `actions-2026-12-16.${format}`,
    contentType: format === 'csv' ? 'text/csv' : 'application/octet-stream',
    base64: 'UmVmZXJlbmNl',
  }),
  action: (story, { params }) => {
    const { today, owners, links } = story.actions;
    return { today, owners, links, action: anyAction(story, params.actionId), history: A_HISTORY };
  },
  actionHistory: () => ({ entries: [historyEntry('h3', 'Action recorded', '')], older: null }),
  ...AGREEMENTS_CHANGES,
  ...PRACTICE_CHANGES,
  ...REQUESTS_CHANGES,
  ...ATTENDANCE_CHANGES,
  ...CALL_CHANGES,
  ...MEETINGS_CHANGES,
  ...MONITORING_CHANGES,
  ...SNAPSHOT_CHANGES,
  ...SOURCE_CHANGES,
  ...TRACKER_CHANGES,
  bindSeat: ({ membership }) => membership,
  ...MEMBERSHIP_CHANGES,
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

function anyAction({ actions, endedActions }: Story, id: string | undefined): ActionItemView {
  const found = [...actions.items, ...endedActions.items].find((item) => item.id === id);
  if (found === undefined) throw new Error(`No action ${id}`);
  return found;
}

function historyEntry(key: string, title: string, detail: string) {
  const [at, by] = ['2026-12-10T09:30:00.000Z', 'Lead Analyst, Corporate Insights, Police'];
  return { key, at, by, kind: 'actions.edited', title, detail };
}

/** A first page of history with an older one. */
const A_HISTORY = {
  entries: [
    historyEntry('h1', 'Action has another due date', 'Due: 2026-12-02 → 2026-12-11; Waiting for the extract'),
    historyEntry('h2', 'Action handed over', 'Owner: Deputy Chair → Lead Analyst'),
  ],
  older: 'h2',
};
