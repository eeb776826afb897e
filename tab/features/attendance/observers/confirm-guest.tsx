import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { LIMITS } from '../../../../shared/contract/limits';
import { ChoiceField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { answerWords, SAID_WORDS, seatName, seatsOf } from '../register/seat-words';
import { useShowRegister } from '../register/use-register';

const useStyles = makeStyles({ words: { margin: 0 } });

interface GuestProps {
  readonly register: RegisterView;
  readonly press: RegisterView['toConfirm'][number];
  readonly onClose: () => void;
}

/** Who an unidentified press was: the holder of a seat, whose answer it becomes, or an observer. */
export function ConfirmGuest({ register, press, onClose }: GuestProps) {
  const styles = useStyles();
  const toast = useToast();
  const show = useShowRegister();
  const form = useForm('confirmGuest', {
    initial: { as: 'seat', seat: '', organisation: '' },
    params: { meetingId: register.meetingId, guestId: press.id },
    toBody: ({ as, seat, organisation }) => (as === 'seat' ? { as, seat } : { as, organisation }),
    onDone: (after, { as, seat }) => {
      show(after);
      onClose();
      const known = seatsOf(after).find(({ seatId }) => seatId === seat);
      toast(
        as === 'seat' && known !== undefined
          ? `${seatName(known)}: ${answerWords(known)}.`
          : `${press.name} is down as an observer.`,
      );
    },
  });
  const chosen = seatsOf(register).find(({ seatId }) => seatId === form.values.seat);
  const replaces = form.values.as === 'seat' && chosen?.source !== null && chosen !== undefined;
  return (
    <FormDialog
      title={`Who was “${press.name}”?`}
      form={form}
      fields={['seat', 'organisation']}
      submitLabel="Confirm"
      onClose={onClose}
    >
      <p className={styles.words}>They said: {SAID_WORDS[press.said]}.</p>
      <RadioGroup
        layout="horizontal"
        aria-label="This was"
        value={form.values.as}
        onChange={(_, { value }) => form.set('as', value)}
      >
        <Radio value="seat" label="Somebody with a seat" />
        <Radio value="observer" label="An observer" />
      </RadioGroup>
      {form.values.as === 'seat' ? (
        <ChoiceField
          form={form}
          name="seat"
          label="Seat"
          options={seatsOf(register).map((seat) => ({ value: seat.seatId, label: seatName(seat) }))}
        />
      ) : (
        <TextField form={form} name="organisation" label="Organisation" limit={LIMITS.organisationName} />
      )}
      {replaces && (
        <p className={styles.words}>The register says “{answerWords(chosen)}” for this seat. This replaces it.</p>
      )}
    </FormDialog>
  );
}

/** A press that was nobody's is removed. */
export function RemoveGuest({ register, press, onClose }: GuestProps) {
  const styles = useStyles();
  const toast = useToast();
  const show = useShowRegister();
  const form = useForm('removeGuest', {
    initial: {},
    params: { meetingId: register.meetingId, guestId: press.id },
    toBody: () => ({}),
    onDone: (after) => {
      show(after);
      onClose();
      toast(`What “${press.name}” said is removed.`);
    },
  });
  return (
    <FormDialog
      title={`Remove “${press.name}”?`}
      form={form}
      fields={[]}
      submitLabel="Remove"
      cancelLabel="Keep it"
      onClose={onClose}
    >
      <p className={styles.words}>What they said, {SAID_WORDS[press.said]}, is forgotten and counts for nobody.</p>
    </FormDialog>
  );
}
