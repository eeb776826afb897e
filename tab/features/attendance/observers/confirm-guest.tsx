import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { confirmGuestForm } from '../../../../shared/forms/attendance';
import { FormDialog } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-fields';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { SAID_WORDS, seatAnswerWords, seatName, seatsOf } from '../register/seat-words';
import { useShowRegister } from '../register/use-register';

const { label, options } = confirmGuestForm.fields.as;

const useStyles = makeStyles({ words: { margin: 0 } });

interface GuestProps {
  readonly register: RegisterView;
  readonly press: RegisterView['toConfirm'][number];
  readonly onClose: () => void;
}

/** Form that assigns an unidentified press: to the holder of a seat, whose answer it becomes, or to an observer. */
export function ConfirmGuest({ register, press, onClose }: GuestProps) {
  const styles = useStyles();
  const toast = useToast();
  const show = useShowRegister();
  const form = useForm('confirmGuest', {
    of: confirmGuestForm,
    params: { meetingId: register.meetingId, guestId: press.id },
    onDone: (after, { as, seat }) => {
      show(after);
      onClose();
      const known = seatsOf(after).find(({ seatId }) => seatId === seat);
      toast(
        as === 'seat' && known !== undefined
          ? `${seatName(known)}: ${seatAnswerWords(known)}.`
          : `${press.name} is down as an observer.`,
      );
    },
  });
  const seats = seatsOf(register).map((seat) => ({ value: seat.seatId, label: seatName(seat) }));
  const chosen = seatsOf(register).find(({ seatId }) => seatId === form.values.seat);
  const replaces = form.values.as === 'seat' && chosen?.source !== null && chosen !== undefined;
  return (
    <FormDialog title={`Who was “${press.name}”?`} form={form} submitLabel={confirmGuestForm.submit} onClose={onClose}>
      <p className={styles.words}>They said: {SAID_WORDS[press.said]}.</p>
      <RadioGroup
        layout="horizontal"
        aria-label={label}
        value={form.values.as}
        onChange={(_, { value }) => form.set('as', value)}
      >
        {options.map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </RadioGroup>
      <FormField form={form} name={form.values.as === 'seat' ? 'seat' : 'organisation'} options={seats} />
      {replaces && (
        <p className={styles.words}>The register says “{seatAnswerWords(chosen)}” for this seat. This replaces it.</p>
      )}
    </FormDialog>
  );
}

/** Confirmation before an unidentified press is removed. */
export function RemoveGuest({ register, press, onClose }: GuestProps) {
  const styles = useStyles();
  const toast = useToast();
  const show = useShowRegister();
  const form = useForm('removeGuest', {
    params: { meetingId: register.meetingId, guestId: press.id },
    toBody: () => ({}),
    onDone: (after) => {
      show(after);
      onClose();
      toast(`What “${press.name}” said is removed.`);
    },
  });
  return (
    <FormDialog title={`Remove “${press.name}”?`} form={form} submitLabel="Remove what they said" onClose={onClose}>
      <p className={styles.words}>What they said, {SAID_WORDS[press.said]}, is forgotten and counts for nobody.</p>
    </FormDialog>
  );
}
