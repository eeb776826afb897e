import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MailAlert20Regular, Send20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { UndeliveredView } from '../../../shared/contract/membership';
import { ChangeProblem } from '../../components/change-problem';
import { Moment } from '../../components/day';
import { PlainList } from '../../components/layout';
import { useChange, useLive } from '../../components/session';
import { Card, SectionTitle, Tag } from '../../components/surface';
import { useToast } from '../../components/toast';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  words: { minWidth: 0 },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Message = UndeliveredView['items'][number];

const STATES: Readonly<Record<Message['state'], string>> = {
  unknown: 'Perhaps not delivered',
  undeliverable: 'Cannot be delivered',
  failed: 'Not delivered',
};

/** Messages whose delivery is uncertain or was refused. Nothing is shown while everything arrives. */
export function Undelivered() {
  const styles = useStyles();
  const title = useId();
  const { data } = useLive('undelivered', {});
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card labelledBy={title} className={styles.card}>
      <div className={styles.head}>
        <MailAlert20Regular aria-hidden="true" />
        <SectionTitle id={title}>Messages that may not have arrived</SectionTitle>
      </div>
      <PlainList gap="m">
        {data.items.map((message) => (
          <UndeliveredRow key={message.id} message={message} />
        ))}
      </PlainList>
    </Card>
  );
}

function UndeliveredRow({ message }: { readonly message: Message }) {
  const styles = useStyles();
  const toast = useToast();
  const again = useChange('sendAgain', { onDone: () => toast('The message is on its way again.') });
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.words}>
          {message.about} <Tag tone="attention">{STATES[message.state]}</Tag>
          <span className={styles.quiet}>
            To {message.to}, <Moment at={message.since} />
          </span>
        </div>
        <Button
          size="small"
          icon={<Send20Regular />}
          aria-label={`Send again: ${message.about}, to ${message.to}`}
          disabledFocusable={again.pending}
          onClick={() => again.send({ params: { messageId: message.id } })}
        >
          Send again
        </Button>
      </div>
      <ChangeProblem problem={again.problem} onDismiss={again.forget} />
    </li>
  );
}
