import { makeStyles } from '@fluentui/react-components';
import type { MeetingRule } from '../../../../shared/domain/membership/types';
import { meetingRuleForm } from '../../../../shared/forms/meetings';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Form that changes the weekday, time or length of every future meeting. */
export function ChangeRule({ rule, onClose }: { readonly rule: MeetingRule; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('changeMeetingRule', {
    of: meetingRuleForm,
    initial: {
      weekday: String(rule.weekday),
      occurrence: String(rule.occurrence),
      startsAt: rule.startsAt,
      minutes: String(rule.minutes),
    },
    edits: true,
    onDone: () => {
      onClose();
      toast('Meetings to come follow the new rule.');
    },
  });
  return (
    <FormDialog title="Change the rule" form={form} submitLabel={meetingRuleForm.submit} onClose={onClose}>
      <p className={styles.words}>
        Meetings to come follow the new rule. What has been held stays, and so does a meeting that was moved by hand.
      </p>
      <FormFields form={form} />
    </FormDialog>
  );
}
