/** Input schemas and view types of support and best practice. */
import type { IsoDate } from '../domain/calendar/dates';
import type { Choice } from '../forms/field';
import { practiceForm, withdrawPracticeForm } from '../forms/practice';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';
import { optionalText } from './inputs';
import { LIMITS } from './limits';

/**
 * Every reader can follow the link, so it has to be a complete https URL without credentials; null if there is none.
 */
const link = optionalText(LIMITS.practiceLink)
  .refine(
    (text) => text === '' || isWebAddress(text),
    'Give the whole address, beginning with https://, or leave it empty.',
  )
  .transform((text) => text || null);

export const practiceInput = schemaOf(practiceForm, { link });
export const editPracticeInput = editOf(practiceForm);
export const withdrawPracticeInput = schemaOf(withdrawPracticeForm);

export interface PracticeEntryView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly agencyShortName: string;
  /** Begins with `https:`; null if there is none. */
  readonly link: string | null;
  readonly date: IsoDate;
  readonly may: { readonly edit: boolean; readonly withdraw: boolean };
}

export interface PracticeView {
  readonly today: IsoDate;
  /** Most recently added first, without withdrawn ones. */
  readonly items: readonly PracticeEntryView[];
  readonly agencies: readonly Choice[];
  /** The reader's own agency; empty if they have none. */
  readonly ownAgencyId: string;
  readonly may: { readonly add: boolean };
}

function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && /^https:\/\//i.test(text) && username === '' && password === '';
}
