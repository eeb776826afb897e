/** Maps events to the form fields of meetings that they changed, to show in a clash who changed a field. */
import type { AreaEvent } from '../../../shared/areas/events';
import type { CommandContext } from '../command';
import { type PastEdit, pastEdits } from '../edit';

/** Returns a loader of earlier changes of the plan, latest first. */
export function pastArranging<T>(
  context: CommandContext<T>,
  fieldsOf: (event: AreaEvent) => readonly string[],
): () => Promise<readonly PastEdit[]> {
  return () => pastEdits(context, { kind: 'meetings' }, fieldsOf);
}

/** Returns the changed fields of the rule's form. */
export function ruleFieldsOf(event: AreaEvent): readonly string[] {
  return event.kind === 'meetings.rule-changed'
    ? (event.changed ?? ['weekday', 'occurrence', 'startsAt', 'minutes'])
    : [];
}

/**
 * Returns a function for the changed fields of the form that moves a meeting. A new rule moves future meetings as well.
 */
export function moveFieldsOf(meetingId: string): (event: AreaEvent) => readonly string[] {
  return (event) => {
    if (event.kind === 'meetings.rule-changed') return ['date', 'startsAt', 'minutes'];
    if (event.kind !== 'meetings.moved' || event.meetingId !== meetingId) return [];
    return event.changed ?? ['date', 'startsAt', 'minutes', 'place'];
  };
}

/** Returns a function for the changed fields of the host's form. */
export function hostFieldsOf(meetingId: string): (event: AreaEvent) => readonly string[] {
  return (event) => {
    const chosen = event.kind === 'meetings.host-chosen' || event.kind === 'meetings.host-by-rotation';
    return chosen && event.meetingId === meetingId ? ['organisation'] : [];
  };
}

/** Returns the changed fields of the form for the count of meetings in person. */
export function countFieldsOf({ kind }: AreaEvent): readonly string[] {
  return kind === 'meetings.count-changed' ? ['countedFrom'] : [];
}
