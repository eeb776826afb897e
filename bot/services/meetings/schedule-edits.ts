/** Which fields of the forms of meetings an event changed: whoever edits the same afterwards is shown who it was. */
import type { AreaEvent } from '../../../shared/areas/events';
import type { CommandContext } from '../command';
import { type PastEdit, pastEdits } from '../edit';

/** Earlier changes of the plan, the latest first. */
export function pastArranging<T>(
  context: CommandContext<T>,
  fieldsOf: (event: AreaEvent) => readonly string[],
): () => Promise<readonly PastEdit[]> {
  return () => pastEdits(context, { kind: 'meetings' }, fieldsOf);
}

/** Of the form of the rule. */
export function ruleFieldsOf(event: AreaEvent): readonly string[] {
  return event.kind === 'meetings.rule-changed'
    ? (event.changed ?? ['weekday', 'occurrence', 'startsAt', 'minutes'])
    : [];
}

/** Of the form that moves one meeting. A new rule moves those to come as well. */
export function moveFieldsOf(meetingId: string): (event: AreaEvent) => readonly string[] {
  return (event) => {
    if (event.kind === 'meetings.rule-changed') return ['date', 'startsAt', 'minutes'];
    if (event.kind !== 'meetings.moved' || event.meetingId !== meetingId) return [];
    return event.changed ?? ['date', 'startsAt', 'minutes', 'place'];
  };
}

/** Of the form of a host. */
export function hostFieldsOf(meetingId: string): (event: AreaEvent) => readonly string[] {
  return (event) => {
    const chosen = event.kind === 'meetings.host-chosen' || event.kind === 'meetings.host-by-rotation';
    return chosen && event.meetingId === meetingId ? ['organisation'] : [];
  };
}

/** Of the form of the count. */
export function countFieldsOf({ kind }: AreaEvent): readonly string[] {
  return kind === 'meetings.count-changed' ? ['countedFrom'] : [];
}
