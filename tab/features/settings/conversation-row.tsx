import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/membership';
import { Day } from '../../components/day';
import { MutationProblem } from '../../components/mutation-problem';
import { OpenButton } from '../../components/open-button';
import { useRouteMutation } from '../../components/session';
import { useToast } from '../../components/toast';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const ConfirmConversation = lazy(() =>
  import('./confirm-conversation').then((module) => ({ default: module.ConfirmConversation })),
);

interface ConversationRowProps {
  readonly place: ConversationView;
  readonly mayChange: boolean;
  readonly hasTeam: boolean;
}

/** One team or chat: since when and by whom it was chosen, or since when the app has been there. */
export function ConversationRow({ place, mayChange, hasTeam }: ConversationRowProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState<'use' | 'stop' | null>(null);
  const name = nameOf(place);
  const isUsed = place.since !== null;
  const id = place.id;
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.quiet}>
            <Since place={place} />
          </span>
        </div>
        {mayChange && id !== null && isUsed && (
          <OpenButton size="small" label={`Stop using: ${name}`} onOpen={() => setAsking('stop')}>
            Stop using
          </OpenButton>
        )}
        {mayChange &&
          id !== null &&
          !isUsed &&
          (place.scope === 'team' && hasTeam ? (
            <OpenButton size="small" label={`Use this team: ${name}`} onOpen={() => setAsking('use')}>
              Use this team
            </OpenButton>
          ) : (
            <UseButton id={id} name={name} scope={place.scope} />
          ))}
      </div>
      {asking !== null && id !== null && (
        <Suspense fallback={null}>
          <ConfirmConversation id={id} place={place} name={name} asking={asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </li>
  );
}

function nameOf({ name, scope }: ConversationView): string {
  return name === '' ? `A ${scope} whose name Teams does not give` : name;
}

function Since({ place: { since, by, firstSeen } }: { readonly place: ConversationView }) {
  if (since !== null) {
    return (
      <>
        Since <Day date={since} />
        {by === null ? '' : `, chosen by ${by}`}
      </>
    );
  }
  if (firstSeen === null) return <>Chosen before this page existed: it is not known when or by whom</>;
  return (
    <>
      The app has been there since <Day date={firstSeen} />
    </>
  );
}

interface UseButtonProps {
  readonly id: string;
  readonly name: string;
  readonly scope: ConversationView['scope'];
}

function UseButton({ id, name, scope }: UseButtonProps) {
  const toast = useToast();
  const use = useRouteMutation('useConversation', { onDone: () => toast(`${name} is the group's ${scope} now.`) });
  return (
    <>
      <Button
        size="small"
        aria-label={`Use this ${scope}: ${name}`}
        disabledFocusable={use.pending}
        onClick={() => use.send({ params: { conversationId: id }, body: {} })}
      >
        Use this {scope}
      </Button>
      <MutationProblem problem={use.problem} onDismiss={use.forget} />
    </>
  );
}
