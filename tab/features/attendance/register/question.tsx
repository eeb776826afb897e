/**
 * Confirmations about a whole register. The cancel button has the focus first, and the other button names its effect.
 */

import { makeStyles } from '@fluentui/react-components';
import type { AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import { reopenForm } from '../../../../shared/forms/attendance';
import { REGISTER_WORDS } from '../../../../shared/words/register';
import { FormDialog } from '../../../components/form-dialog';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { dayWords } from '../../../lib/dates';
import { counted } from '../../../lib/words';
import { useShowRegister } from './use-register';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Moves the focus to the page's heading after the focused element has been removed. */
function focusHeading() {
  setTimeout(() => document.querySelector<HTMLElement>('h1')?.focus(), 0);
}

/** Confirmation before an open register is discarded; lists what is lost with it. */
export function DiscardRegister({
  register,
  onClose,
}: {
  readonly register: RegisterView;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const toast = useToast();
  const { counts, date, meetingId } = register;
  const form = useForm('discardRegister', {
    params: { meetingId },
    onDone: () => {
      onClose();
      toast(`The register of ${dayWords(date)} is discarded.`);
      focusHeading();
    },
  });
  return (
    <FormDialog
      title={REGISTER_WORDS.discard}
      form={form}
      submitLabel={REGISTER_WORDS.discard}
      cancelLabel="Keep the register"
      question
      onClose={onClose}
    >
      <p className={styles.words}>
        The register of {dayWords(date)} will be removed, as if it had never been opened. The history still shows that
        it was.
      </p>
      {counts.present > 0 && (
        <p className={styles.words}>{counted(counts.present, 'seat')} down as present will be lost.</p>
      )}
      {counts.apologies + counts.deputy > 0 && (
        <p className={styles.words}>Apologies and deputies are kept for the next time it opens.</p>
      )}
    </FormDialog>
  );
}

interface OpenEarlyProps {
  readonly next: NonNullable<AttendanceView['nextMeeting']>;
  readonly onClose: () => void;
}

/** Confirmation before a register is opened ahead of the day of its meeting; names the day. */
export function OpenEarly({ next, onClose }: OpenEarlyProps) {
  const styles = useStyles();
  const toast = useToast();
  const show = useShowRegister();
  const form = useForm('openRegister', {
    toBody: () => ({ meeting: next.meetingId, confirmed: true }),
    onDone: (register) => {
      show(register);
      onClose();
      toast('The register is open.');
      focusHeading();
    },
  });
  return (
    <FormDialog
      title="Open the register before the day"
      form={form}
      submitLabel="Open it now"
      cancelLabel="Not yet"
      question
      onClose={onClose}
    >
      <p className={styles.words}>
        The meeting is on {dayWords(next.date)} at {next.startsAt}. Open its register now? Apologies and deputies can be
        sent without it.
      </p>
    </FormDialog>
  );
}

/** Form that reopens a closed register; it needs a reason. */
export function ReopenRegister({
  register,
  onClose,
}: {
  readonly register: RegisterView;
  readonly onClose: () => void;
}) {
  return (
    <ReasonDialog
      route="reopenRegister"
      params={{ meetingId: register.meetingId }}
      of={reopenForm}
      title={`Reopen the register of ${dayWords(register.date)}`}
      submitLabel={reopenForm.submit}
      cancelLabel="Leave it closed"
      done={() => `The register of ${dayWords(register.date)} is open again.`}
      onClose={onClose}
    >
      <span>Seats that closing recorded as absent have no answer until it closes again.</span>
    </ReasonDialog>
  );
}
