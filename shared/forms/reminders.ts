/** The form of the digest. */
import { yesNo } from './field';
import { form, SAVE_CHANGES } from './form';

/** Whether a person wants a digest of what waits for them. */
export const digestForm = form(
  'digest',
  {
    digest: yesNo({
      label: 'Digest',
      hint: 'One message on a working day, when something is due. You get data requests, and reminders that somebody sends to you, either way.',
      yes: 'Send me the digest',
      no: 'Send me no digest',
      whenWrong: 'Choose whether you want the digest.',
    }),
  },
  { submit: SAVE_CHANGES },
);
