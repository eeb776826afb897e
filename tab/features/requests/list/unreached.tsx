import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular, Send20Regular } from '@fluentui/react-icons';
import type { ContactView } from '../../../../shared/contract/membership';
import type { UnreachedView } from '../../../../shared/contract/messages';
import type { RequestView } from '../../../../shared/contract/requests';
import { dayWords } from '../../../../shared/words/dates';
import { PlainList } from '../../../components/layout';
import { MutationProblem } from '../../../components/mutation-problem';
import { useMe, useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';

const useStyles = makeStyles({
  words: { margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface UnreachedProps {
  /** The requests sent to them. */
  readonly requests: readonly RequestView[];
  readonly unreached: readonly UnreachedView[];
}

/**
 * Whom a request did not reach, why, and what to do about it; nothing if everybody was reached or has responded. The
 * VRU itself writes to an organisation without a seat, whatever Teams delivered.
 */
export function UnreachedNote({ requests, unreached }: UnreachedProps) {
  const awaited = requests.filter(({ latest }) => latest === null);
  if (awaited.length === 0) return null;
  const contact = awaited[0]?.seatless?.contact ?? null;
  if (unreached.length === 0) return contact === null ? null : <ToContact contact={contact} requests={awaited} />;
  return (
    <PlainList label="Not reached">
      {unreached.map((one) => (
        <One key={one.messageId ?? one.to} one={one} requests={awaited} />
      ))}
    </PlainList>
  );
}

/** As above, for a whole round: each person once, with everything requested of their organisation. */
export function RoundUnreached({ items }: { readonly items: readonly RequestView[] }) {
  const organisations = new Set(items.map(({ organisationId }) => organisationId));
  return [...organisations].map((id) => {
    const own = items.filter(({ organisationId }) => organisationId === id);
    return <UnreachedNote key={id} requests={own} unreached={own[0]?.unreached ?? []} />;
  });
}

interface ToContactProps {
  readonly contact: ContactView;
  readonly requests: readonly RequestView[];
}

/** The request as an e-mail to the contact of an organisation without a seat. */
function ToContact({ contact, requests }: ToContactProps) {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <CopyMail to={contact.role} requests={requests} />
    </div>
  );
}

interface CopyMailProps {
  readonly to: string;
  readonly requests: readonly RequestView[];
}

function CopyMail({ to, requests }: CopyMailProps) {
  const toast = useToast();
  const { group } = useMe();
  const copy = async () => {
    const mail = requestMail(requests, group.name);
    const address = mail.to === '' ? '' : `To: ${mail.to}\n`;
    await navigator.clipboard.writeText(`${address}${mail.subject}\n\n${mail.text}`);
    toast(
      `${mail.to === '' ? 'Subject' : 'Address, subject'} and text are on the clipboard. Paste them into an e-mail.`,
    );
  };
  return (
    <Button
      size="small"
      icon={<Copy20Regular />}
      aria-label={`Copy as e-mail, to ${to}`}
      onClick={() => void copy().catch(() => toast('The app cannot use the clipboard. Copy the request by hand.'))}
    >
      Copy as e-mail
    </Button>
  );
}

function One({ one, requests }: { readonly one: UnreachedView; readonly requests: readonly RequestView[] }) {
  const styles = useStyles();
  const toast = useToast();
  const { may } = useMe();
  const again = useRouteMutation('sendAgain', { onDone: () => toast('The message is on its way again.') });
  const { messageId, to, why } = one;
  return (
    <li>
      <p className={styles.words}>
        <strong>Not reached:</strong> {to}. {why}
      </p>
      <div className={styles.buttons}>
        {may.runGroup && messageId !== null && (
          <Button
            size="small"
            icon={<Send20Regular />}
            aria-label={`Send again, to ${to}`}
            disabledFocusable={again.pending}
            onClick={() => again.send({ params: { messageId } })}
          >
            Send again
          </Button>
        )}
        <CopyMail to={to} requests={requests} />
      </div>
      <MutationProblem problem={again.problem} onDismiss={again.forget} />
    </li>
  );
}

type Asked = Pick<
  RequestView,
  'source' | 'period' | 'due' | 'gateway' | 'requestingBody' | 'organisation' | 'seatless'
>;

/**
 * Returns address, subject and text of an e-mail about requests to one organisation that Teams does not reach: to be
 * copied, so that the app needs no mailbox. The address is empty if none is stored; the sender has to know it.
 */
function requestMail(requests: readonly Asked[], groupName: string): { to: string; subject: string; text: string } {
  const periods = [...new Set(requests.map(({ period }) => period))].join(', ');
  const [first] = requests;
  const what = requests.length === 1 ? (first?.source ?? '') : `${requests.length} data sources`;
  const lines = requests.map(
    ({ source, period, due, gateway, requestingBody }) =>
      `- ${source}, ${period}. Due ${dayWords(due)}. ${gateway}${requestingBody === '' ? '' : `, for ${requestingBody}`}.`,
  );
  return {
    to: first?.seatless?.contact?.address ?? '',
    subject: `Data request: ${what}, ${periods}`,
    text: [
      `The ${groupName} asks ${first?.organisation ?? 'you'} for:`,
      '',
      ...lines,
      '',
      'Please respond with one of these: supplied, partly supplied, will supply later, cannot share, not held.',
      'Please do not send the data itself in reply to this e-mail.',
    ].join('\n'),
  };
}
