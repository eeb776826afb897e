/** The forms of attendance. */
import { LIMITS } from '../contract/limits';
import { choice, reference, text, textArea } from './field';
import { form } from './form';

const deputyName = { label: "Deputy's name", limit: LIMITS.deputyName, whenEmpty: "Give the deputy's name." } as const;
const organisation = { limit: LIMITS.organisationName, whenEmpty: 'Say which organisation.' } as const;

/** The deputy for the holder of a seat. */
export const deputyForm = form('deputy', { deputyName: text(deputyName) }, { submit: 'Record deputy' });

/** Somebody without a seat adds themselves as an observer. */
export const observeForm = form(
  'observer',
  { organisation: text({ label: 'Your organisation', ...organisation }) },
  { submit: 'Join as observer' },
);

/** Chair or VRU add somebody without a seat as an observer. */
export const addObserverForm = form(
  'add-observer',
  {
    name: text({ label: 'Name', limit: LIMITS.personName, whenEmpty: "Give the observer's name." }),
    organisation: text({ label: 'Organisation', ...organisation }),
  },
  { submit: 'Add observer' },
);

/** A correction of a closed register. */
export const correctionForm = form(
  'correction',
  {
    value: choice({
      label: 'What is right',
      options: [
        { value: 'present', label: 'Present' },
        { value: 'deputy', label: 'Deputy' },
        { value: 'apologies', label: 'Apologies' },
        { value: 'absent', label: 'Absent' },
        { value: 'not_required', label: 'Not required' },
      ],
      whenEmpty: 'Choose what is right.',
    }),
    deputyName: text({ ...deputyName, onlyWhen: { field: 'value', is: ['deputy'] } }),
    reason: textArea({
      label: 'Reason',
      hint: 'Why the register was wrong. Never why somebody was away.',
      limit: LIMITS.reason,
      whenEmpty: 'Say why, in a few words. The register keeps it.',
    }),
  },
  { submit: 'Correct the register' },
);

/** The reason for reopening a closed register. */
export const reopenForm = form(
  'reopening',
  {
    reason: textArea({
      label: 'Reason',
      hint: 'Everybody sees it in the history. Never why somebody was away.',
      limit: LIMITS.reason,
      whenEmpty: 'Say why, in a few words.',
    }),
  },
  { submit: 'Reopen the register' },
);

/** Who an unidentified press was: the holder of a seat, or an observer of an organisation. */
export const confirmGuestForm = form(
  'confirm-guest',
  {
    as: choice({
      label: 'This was',
      options: [
        { value: 'seat', label: 'Somebody with a seat' },
        { value: 'observer', label: 'An observer' },
      ],
      starts: 'seat',
      whenEmpty: 'Choose who it was.',
    }),
    seat: reference({
      label: 'Seat',
      search: true,
      prompt: 'Type to find a seat',
      onlyWhen: { field: 'as', is: ['seat'] },
      whenEmpty: 'Choose a seat.',
    }),
    organisation: text({ label: 'Organisation', ...organisation, onlyWhen: { field: 'as', is: ['observer'] } }),
  },
  { submit: 'Record who it was' },
);
