import { makeStyles } from '@fluentui/react-components';
import type { MeetingRule } from '../../../../shared/domain/membership/types';
import { SelectField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { TimeFields } from '../arrange/time-fields';
import { OCCURRENCES, WEEKDAYS } from '../meeting-words';

const useStyles = makeStyles({ words: { margin: 0 } });

const weekdays = WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }));
const occurrences = OCCURRENCES.map((word, index) => ({ value: String(index + 1), label: `The ${word} of the month` }));

/** Another weekday, time or length for every meeting to come. */
export function ChangeRule({ rule, onClose }: { readonly rule: MeetingRule; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('changeMeetingRule', {
    initial: {
      weekday: String(rule.weekday),
      occurrence: String(rule.occurrence),
      startsAt: rule.startsAt,
      minutes: String(rule.minutes),
    },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast('Meetings to come follow the new rule.');
    },
  });
  return (
    <FormDialog
      title="Change the rule"
      form={form}
      fields={['weekday', 'occurrence', 'startsAt', 'minutes']}
      submitLabel="Change the rule"
      cancelLabel="Leave it"
      onClose={onClose}
    >
      <p className={styles.words}>
        Meetings to come follow the new rule. What has been held stays, and so does a meeting that was moved by hand.
      </p>
      <SelectField form={form} name="weekday" label="Weekday" options={weekdays} />
      <SelectField form={form} name="occurrence" label="Which one" options={occurrences} />
      <TimeFields form={form} />
    </FormDialog>
  );
}
