import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, PersonAdd20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { PlainList } from '../../../components/layout';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { useRouteMutation } from '../../../components/session';
import { Card, SectionTitle } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { useShowRegister } from '../register/use-register';

const AddObserver = lazy(() => import('./add-observer').then((module) => ({ default: module.AddObserver })));

export const useGuestStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0 },
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: '160px', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ObserversProps {
  readonly register: RegisterView;
  /** Whether the reader may add and remove observers: chair and VRU, while the register is open. */
  readonly mayKeep: boolean;
}

/** The observers, by name and organisation: people who are there without a seat. */
export function Observers({ register, mayKeep }: ObserversProps) {
  const styles = useGuestStyles();
  const title = useId();
  const [adding, setAdding] = useState(false);
  const keeping = useObservers(register);
  const { observers } = register;
  if (observers.length === 0 && !mayKeep) return null;
  return (
    <Card labelledBy={title} className={styles.card}>
      <div className={styles.head}>
        <SectionTitle id={title}>Observers</SectionTitle>
        {mayKeep && (
          <OpenButton size="small" icon={<PersonAdd20Regular />} onOpen={() => setAdding(true)}>
            Add an observer
          </OpenButton>
        )}
      </div>
      <p className={styles.lead}>
        {observers.length === 0 ? 'Nobody without a seat is here yet.' : 'Here without a seat, and in no rate.'}
      </p>
      <MutationProblem problem={keeping.problem} onDismiss={keeping.forget} />
      {observers.length > 0 && (
        <PlainList>
          {observers.map((observer) => (
            <li key={observer.id} className={styles.row}>
              <span className={styles.words}>
                <span className={styles.name}>{observer.name}</span>{' '}
                <span className={styles.quiet}>{observer.organisation}</span>
              </span>
              {mayKeep && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Dismiss16Regular />}
                  aria-label={`Remove ${observer.name}`}
                  disabledFocusable={keeping.pending}
                  onClick={() => keeping.remove(observer)}
                />
              )}
            </li>
          ))}
        </PlainList>
      )}
      <Suspense fallback={null}>
        {adding && <AddObserver meetingId={register.meetingId} onClose={() => setAdding(false)} />}
      </Suspense>
    </Card>
  );
}

type Observer = RegisterView['observers'][number];

function useObservers({ meetingId, observers }: RegisterView) {
  const toast = useToast();
  const show = useShowRegister();
  const putBack = useRouteMutation('addObserver', {
    onDone: (register, { body }) => {
      show(register);
      toast(`${body.name} is an observer again.`);
    },
  });
  const removal = useRouteMutation('removeGuest', {
    onDone: (register, { params }) => {
      show(register);
      const gone = observers.find(({ id }) => id === params.guestId);
      if (gone === undefined) return;
      const { name, organisation } = gone;
      toast(`${name} is removed.`, {
        label: 'Undo',
        run: () => putBack.send({ params: { meetingId }, body: { name, organisation } }),
      });
    },
  });
  return {
    remove: ({ id }: Observer) => removal.send({ params: { meetingId, guestId: id } }),
    pending: removal.pending || putBack.pending,
    problem: removal.problem ?? putBack.problem,
    forget: () => {
      removal.forget();
      putBack.forget();
    },
  };
}
