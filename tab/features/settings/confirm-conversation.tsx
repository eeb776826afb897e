import { makeStyles } from '@fluentui/react-components';
import type { ConversationView } from '../../../shared/contract/membership';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

const useStyles = makeStyles({ question: { margin: 0 } });

interface ConfirmProps {
  readonly id: string;
  readonly place: ConversationView;
  readonly name: string;
  readonly asking: 'use' | 'stop';
  readonly onClose: () => void;
}

/**
 * Confirmation before a conversation is used or dropped: either takes something away from where people work, the
 * current team or this conversation.
 */
export function ConfirmConversation({ id, place, name, asking, onClose }: ConfirmProps) {
  const styles = useStyles();
  const toast = useToast();
  const using = asking === 'use';
  const form = useForm(using ? 'useConversation' : 'dropConversation', {
    params: { conversationId: id },
    toBody: () => ({}),
    onDone: () => {
      onClose();
      toast(using ? `${name} is the group's team now.` : `${name} is no longer the group's.`);
    },
  });
  return (
    <FormDialog
      title={using ? `Use ${name}?` : `Stop using ${name}?`}
      form={form}
      submitLabel={using ? 'Use this team' : 'Stop using'}
      cancelLabel={using ? 'Keep the current team' : `Keep the ${place.scope}`}
      onClose={onClose}
    >
      <p className={styles.question}>
        {using
          ? 'It replaces the current team. From then on the messages of the group go to its channel, and its people are offered for seats.'
          : 'Nothing of the group is posted there any more. What was posted stays. It can be chosen again as long as the app is there.'}
      </p>
    </FormDialog>
  );
}
