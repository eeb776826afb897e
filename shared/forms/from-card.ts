/** Conversion between the inputs of a card, which are text only, and the typed entries of a form. */
import type { Field } from './field';
import type { Entry, Form } from './form';

/**
 * Converts the inputs of a card to entries of a form, as its schema expects them. Fields that the card did not send are
 * left out.
 */
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

/** Converts an entry to the text of its input on a card; the inverse of `entriesFromCard` for one field. */
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
