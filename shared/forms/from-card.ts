/** What a card sends is text only; a form holds typed entries. */
import type { Field } from './field';
import type { Entry, Form } from './form';

/** What stood in a form's inputs, as its schema takes it. Fields that the card did not send are left out. */
export function entriesFromCard(
  { fields }: Form,
  entered: Readonly<Record<string, string>>,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const text = Object.hasOwn(entered, name) ? entered[name] : undefined;
      return text === undefined ? [] : [[name, entryOf(field, text)]];
    }),
  );
}

/** Inverse of `entriesFromCard` for one field: what its input on a card shows. */
export function textForCard(entry: Entry): string {
  return typeof entry === 'object' ? entry.join(',') : String(entry);
}

function entryOf(field: Field, text: string): Entry {
  switch (field.kind) {
    case 'choices':
      return text.split(',').filter((id) => id !== '');
    case 'yesNo':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}
