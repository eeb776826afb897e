/**
 * Edits of existing things: merges the fields that a person changed into the current values. Only if somebody else
 * changed the same field in between is the history read, for who that was.
 */
import type { z } from 'zod';
import type { AreaEvent } from '../../shared/areas/events';
import { checked } from '../../shared/contract/inputs';
import { type Clash, clash, type Result } from '../../shared/domain/result';
import type { Subject } from '../../shared/domain/subject';
import { type Edits, mergedEntry } from '../../shared/forms/edits';
import type { Entries, Entry, Form } from '../../shared/forms/form';
import { loadEventsOf } from '../store/events';
import type { Caller, Context, Services } from './context';
import { seatWords } from './membership/seat-words';

const CLASH = 'Somebody changed the same while this form was open. Choose at each field below which one holds.';

/** An earlier change of some fields. */
export interface PastEdit {
  readonly at: string;
  /** The seat, in words. */
  readonly by: string;
  readonly fields: readonly string[];
}

interface EditParts<F extends Form, S extends z.ZodType> {
  readonly of: F;
  /** Schema of the whole form. */
  readonly schema: S;
  /** Current values of its fields. */
  readonly now: Entries<F>;
  /** Loads earlier edits, latest first. Called only if two people changed the same field. */
  readonly past: () => Promise<readonly PastEdit[]>;
}

/**
 * Merges the edits into the current values and validates the whole form. Problems: the same field was changed to
 * something else since the form was filled; invalid input, by field.
 */
export async function withEdits<F extends Form, S extends z.ZodType>(
  edits: Edits,
  { of, schema, now, past }: EditParts<F, S>,
): Promise<Result<z.output<S>>> {
  const whole: Record<string, Entry> = { ...now };
  const clashing: (readonly [field: string, now: Entry])[] = [];
  for (const field of Object.keys(of.fields)) {
    const [standing, edit] = [whole[field], edits[field]];
    if (edit === undefined || standing === undefined) continue;
    const merged = mergedEntry(standing, edit);
    if (merged === null) clashing.push([field, standing]);
    else whole[field] = merged;
  }
  if (clashing.length === 0) return checked(schema, whole);
  const earlier = await past();
  const clashes = clashing.map(([field, standing]): Clash => {
    const last = earlier.find(({ fields }) => fields.includes(field));
    return { field, now: standing, changed: last === undefined ? null : { by: last.by, at: last.at } };
  });
  return clash(clashes, CLASH);
}

/** Maximum number of events searched for the last change of a field. */
const LOOKED_THROUGH = 20;

/**
 * Loads earlier edits of a thing from its history, latest first. `fieldsOf` returns the form's fields that an event
 * changed. One storage request.
 */
export async function pastEdits(
  {
    services,
    caller,
    membership,
  }: Pick<Context, 'membership'> & { readonly services: Services; readonly caller: Caller },
  subject: Subject,
  fieldsOf: (event: AreaEvent) => readonly string[],
): Promise<readonly PastEdit[]> {
  const limits = { limit: LOOKED_THROUGH, after: null };
  const { rows } = await loadEventsOf(services.table, caller.groupId, subject, limits);
  return rows.map(({ value: { at, by, event } }) => ({
    at,
    by: seatWords(by, { membership }) || 'Somebody without a seat',
    fields: fieldsOf(event),
  }));
}
