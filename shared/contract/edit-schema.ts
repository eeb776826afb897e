/**
 * The schema of an edit: any of the form's fields, each with its previous value. The merged form is validated
 * separately.
 */
import { z } from 'zod';
import type { Form } from '../forms/form';

/** Not limited here: the schema of the merged form reports at the field what is too long. */
const entry = z.union([z.string(), z.boolean(), z.array(z.string())]);
const edit = z.object({ from: entry, to: entry });

type EditSchemas<F extends Form> = { readonly [N in keyof F['fields']]: z.ZodOptional<typeof edit> };

/** Returns the schema of an edit of a form. */
export function editOf<F extends Form>({ fields }: F) {
  const edits = Object.fromEntries(Object.keys(fields).map((name) => [name, edit.optional()]));
  return z.object({ edits: z.object(edits as never as EditSchemas<F>) });
}

/** Whether a body schema is that of an edit: changed fields only, each with its previous value. */
export function isEdit(body: z.ZodType): boolean {
  return body instanceof z.ZodObject && Object.hasOwn(body.shape, 'edits');
}
