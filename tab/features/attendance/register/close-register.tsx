import { makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { REGISTER_WORDS } from '../../../../shared/words/register';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { counted } from '../../../lib/words';

/** A scroll container must be reachable with the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

const useStyles = makeStyles({
  words: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxHeight: '40vh', overflowY: 'auto' },
});

interface CloseRegisterProps {
  readonly register: RegisterView;
  readonly onClose: () => void;
}

/**
 * Confirmation before the register is closed. Closing records every seat without an answer as absent: they are
 * listed first.
 */
export function CloseRegister({ register, onClose }: CloseRegisterProps) {
  const styles = useStyles();
  const toast = useToast();
  const absent = register.notHeardOf;
  const form = useForm('closeRegister', {
    params: { meetingId: register.meetingId },
    toBody: () => ({ confirmed: true }),
    onDone: () => {
      onClose();
      toast('The register is closed.');
      setTimeout(() => document.querySelector<HTMLElement>('h1')?.focus(), 0);
    },
  });
  return (
    <FormDialog
      title={REGISTER_WORDS.close}
      form={form}
      submitLabel={
        absent.length === 0 ? REGISTER_WORDS.close : `Record ${counted(absent.length, 'seat')} absent and close`
      }
      cancelLabel="Keep it open"
      question
      onClose={onClose}
    >
      <Unconfirmed count={register.toConfirm.length} />
      {absent.length === 0 ? (
        <p className={styles.words}>Everybody who has to attend has answered.</p>
      ) : (
        <>
          <p className={styles.words}>No answer yet, so recorded absent when the register closes:</p>
          {/* It scrolls, so it must be reachable with the keyboard. */}
          <ul className={styles.list} {...REACHABLE}>
            {absent.map((seat) => (
              <li key={seat}>{seat}</li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  );
}

/** Unassigned presses count for nobody once the register is closed. */
function Unconfirmed({ count }: { readonly count: number }) {
  const styles = useStyles();
  if (count === 0) return null;
  const words =
    count === 1
      ? 'One press by somebody whom Teams does not identify stays unconfirmed and counts for nobody.'
      : `${count} presses by people whom Teams does not identify stay unconfirmed and count for nobody.`;
  return <p className={styles.words}>{words}</p>;
}
