/**
 * Decisions and key updates, for the strategic board only: one short text each; a correction keeps the former text.
 * There are no minutes. Terms of reference, "Reporting" and "Meeting frequency and format".
 */
import { linkFault } from '../actions/faults';
import type { IsoInstant } from '../calendar/dates';
import { actingSeat, type Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { permit } from '../policy';
import { invalidIf, ok, type Result } from '../result';
import { type DecisionEvent, type DecisionFieldChange, KIND_WORDS } from './events';
import { decisionsPolicy } from './policy';
import type { Decision, DecisionContent } from './types';

export interface DecisionContext {
  readonly membership: Membership;
  /** Ids of the meetings that a record can belong to. */
  readonly meetings: readonly string[];
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/** The result of deciding about a record. `events` is empty if the requested state holds already. */
export interface RecordDecision {
  readonly decision: Decision;
  readonly events: readonly DecisionEvent[];
}

/**
 * Records a decision or key update. Problems: neither chair nor VRU; at their fields: a meeting, an activity or a
 * recommendation that the group does not have.
 */
export function decideRecord(id: string, content: DecisionContent, context: DecisionContext): Result<RecordDecision> {
  const permitted = permit(decisionsPolicy.record, context.standing);
  if (!permitted.ok) return permitted;
  const faults = faultsIn(content, context);
  if (faults !== null) return faults;
  const { standing, now } = context;
  const decision = { ...content, id, seatId: actingSeat(standing), recordedAt: now, former: [] };
  const { kind: as, text, meetingId } = content;
  return ok({ decision, events: [{ kind: 'decisions.recorded', decisionId: id, meetingId, as, text }] });
}

/** Corrects a record; its former text is kept. Problems: as for a new one. */
export function decideCorrect(
  before: Decision,
  content: DecisionContent,
  context: DecisionContext,
): Result<RecordDecision> {
  const permitted = permit(decisionsPolicy.correct, context.standing);
  if (!permitted.ok) return permitted;
  const changes = changesBetween(before, content);
  if (changes.length === 0) return ok({ decision: before, events: [] });
  // Its own meeting may no longer be selectable: only a different one is validated.
  const meetings = [...context.meetings, before.meetingId];
  const faults = faultsIn(content, { ...context, meetings });
  if (faults !== null) return faults;
  const reworded = before.text !== content.text;
  const former = reworded ? [...before.former, { text: before.text, until: context.now }] : before.former;
  const { id: decisionId } = before;
  return ok({
    decision: { ...before, ...content, former },
    events: [{ kind: 'decisions.corrected', decisionId, meetingId: content.meetingId, changes }],
  });
}

function faultsIn({ meetingId, serves }: DecisionContent, { membership, meetings }: DecisionContext) {
  return invalidIf({
    meeting: meetings.includes(meetingId) ? null : 'Choose a meeting of this group.',
    serves: linkFault(serves, membership),
  });
}

function changesBetween(before: DecisionContent, after: DecisionContent): readonly DecisionFieldChange[] {
  const words = ({ kind, text, meetingId, serves }: DecisionContent) => {
    return { kind: KIND_WORDS[kind], text, meeting: meetingId, serves: serves ?? '' };
  };
  const [from, to] = [words(before), words(after)];
  const fields = Object.keys(from) as (keyof typeof from)[];
  return fields.flatMap((field) => (from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }]));
}
