import type { MeetingsView } from '../../../../shared/contract/meetings';
import { earlierHostForm, meetingCountForm } from '../../../../shared/forms/meetings';
import { monthWords } from '../../../../shared/words/dates';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { daysAfter } from '../../../lib/dates';

interface CountFormProps {
  readonly data: MeetingsView;
  readonly onClose: () => void;
}

/** Number of months before and after the current one that can be chosen. */
const [BACK, AHEAD] = [48, 12];

function months(today: string) {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - BACK;
  return Array.from({ length: BACK + AHEAD + 1 }, (_, index) => {
    const at = first + index;
    const value = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return { value, label: monthWords(value) };
  });
}

/** Form for the month at which the count of every third meeting begins. */
export function CountMeetings({ data, onClose }: CountFormProps) {
  const toast = useToast();
  const { today } = useMe();
  const form = useForm('countMeetings', {
    of: meetingCountForm,
    initial: { countedFrom: data.countedFrom },
    edits: true,
    onDone: (after) => {
      onClose();
      toast(`Meetings in person are counted from ${monthWords(after.countedFrom)}.`);
    },
  });
  return (
    <FormDialog title="Count of meetings in person" form={form} submitLabel={meetingCountForm.submit} onClose={onClose}>
      <FormFields form={form} view={{ countedFrom: { options: months(today) } }} />
    </FormDialog>
  );
}

/** Form that adds a host from before the group used this app. */
export function AddEarlierHost({ data, onClose }: CountFormProps) {
  const toast = useToast();
  const { today } = useMe();
  const options = data.rotation.hosts.map(({ organisationId, organisation }) => ({
    value: organisationId,
    label: organisation,
  }));
  const form = useForm('addEarlierHost', {
    of: earlierHostForm,
    onDone: () => {
      onClose();
      toast('The host is added.');
    },
  });
  return (
    <FormDialog title="Host from before the app" form={form} submitLabel={earlierHostForm.submit} onClose={onClose}>
      <FormFields form={form} view={{ organisation: { options }, on: { to: daysAfter(today, -1) } }} />
    </FormDialog>
  );
}
