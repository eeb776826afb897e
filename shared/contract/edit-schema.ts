/** The schema of an edit: any of the form's fields, with what stood there before. What it amounts to is checked as a whole. */
import { z } from 'zod';
import type { Form } from '../forms/form';

/** As long as a body can be: the schema of the whole form says at the field what is too long. */
const entry = z.union([z.string(), z.boolean(), z.array(z.string())]);
const edit = z.object({ from: entry, to: entry });

type EditSchemas<F extends Form> = { readonly [N in keyof F['fields']]: z.ZodOptional<typeof edit> };

/** What the edit of a form sends. */
export function editOf<F extends Form>({ fields }: F) {
  const edits = Object.fromEntries(Object.keys(fields).map((name) => [name, edit.optional()]));
  return z.object({ edits: z.object(edits as never as EditSchemas<F>) });
}

/** Whether a body is an edit: only what was changed, with what stood there. */
export function isEdit(body: z.ZodType): boolean {
  return body instanceof z.ZodObject && Object.hasOwn(body.shape, 'edits');
}
