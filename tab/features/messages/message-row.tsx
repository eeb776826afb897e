import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark20Regular, Send20Regular } from '@fluentui/react-icons';
import type { UndeliveredItem } from '../../../shared/contract/messages';
import { Moment } from '../../components/day';
import { MutationProblem } from '../../components/mutation-problem';
import { useRouteMutation } from '../../components/session';
import { Tag } from '../../components/surface';
import { useToast } from '../../components/toast';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  words: { minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const STATES: Readonly<Record<UndeliveredItem['state'], string>> = {
  unknown: 'May not have arrived',
  undeliverable: 'Refused',
  failed: 'Not sent',
};

/** One message that may not have arrived: to whom, why, and its controls. */
export function MessageRow({ message }: { readonly message: UndeliveredItem }) {
  const styles = useStyles();
  const toast = useToast();
  const { id: messageId, about, to, why, state, since } = message;
  const again = useRouteMutation('sendAgain', { onDone: () => toast('The message is on its way again.') });
  const settle = useRouteMutation('settleMessage', {
    onDone: () => toast('Marked as dealt with. The history says who did it and when.'),
  });
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.words}>
          {about} <Tag tone="attention">{STATES[state]}</Tag>
          <span className={styles.quiet}>
            To {to}, <Moment at={since} />
          </span>
          <span className={styles.quiet}>{why}</span>
        </div>
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={<Send20Regular />}
            aria-label={`Send again: ${about}, to ${to}`}
            disabledFocusable={again.pending}
            onClick={() => again.send({ params: { messageId } })}
          >
            Send again
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<Checkmark20Regular />}
            aria-label={`Mark as dealt with: ${about}, to ${to}`}
            disabledFocusable={settle.pending}
            onClick={() => settle.send({ params: { messageId } })}
          >
            Mark as dealt with
          </Button>
        </div>
      </div>
      <MutationProblem problem={again.problem} onDismiss={again.forget} />
      <MutationProblem problem={settle.problem} onDismiss={settle.forget} />
    </li>
  );
}
