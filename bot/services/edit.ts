/**
 * An edit of something that is there: what a person changed, laid over what stands there now. Who changed the same field
 * meanwhile is read from the history, and only then.
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
import { seatWords } from './tracker/context';

const CLASH = 'Somebody changed the same while this form was open. Choose at each field below which one holds.';

/** A change of some fields in the past. */
export interface PastEdit {
  readonly at: string;
  /** The seat, in words. */
  readonly by: string;
  readonly fields: readonly string[];
}

interface EditParts<F extends Form, S extends z.ZodType> {
  readonly of: F;
  /** What the form as a whole has to be. */
  readonly schema: S;
  /** What stands in its fields now. */
  readonly now: Entries<F>;
  /** Earlier edits, the latest first; asked for where two people changed the same. */
  readonly past: () => Promise<readonly PastEdit[]>;
}

/**
 * The form as it is with the edit. Problems: the same field was changed to something else since the form was filled; faulty
 * input, at its fields.
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

/** Events to look through for whoever changed a field last. */
const LOOKED_THROUGH = 20;

/** Earlier edits of a thing from its history, the latest first. `fieldsOf`: the form's fields that an event changed. One request. */
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
