import { PersonQuestionMark20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { PlainList } from '../../../components/layout';
import { OpenButton } from '../../../components/open-button';
import { Card, SectionTitle } from '../../../components/surface';
import { SAID_WORDS } from '../register/seat-words';
import { useGuestStyles } from './observers';

const ConfirmGuest = lazy(() => import('./confirm-guest').then((module) => ({ default: module.ConfirmGuest })));
const RemoveGuest = lazy(() => import('./confirm-guest').then((module) => ({ default: module.RemoveGuest })));

type Press = RegisterView['toConfirm'][number];

interface ToConfirmProps {
  readonly register: RegisterView;
  /** Whether the reader may assign the presses: chair and VRU. */
  readonly mayConfirm: boolean;
}

/** Presses by people whom Teams does not identify: kept until somebody assigns them. */
export function ToConfirm({ register, mayConfirm }: ToConfirmProps) {
  const styles = useGuestStyles();
  const title = useId();
  const [open, setOpen] = useState<{ readonly what: 'confirm' | 'remove'; readonly press: Press } | null>(null);
  const close = () => setOpen(null);
  if (register.toConfirm.length === 0) return null;
  return (
    <Card labelledBy={title} className={styles.card}>
      <div className={styles.head}>
        <SectionTitle id={title}>To be confirmed</SectionTitle>
      </div>
      <p className={styles.lead}>
        Teams does not identify these people. What they said counts once {mayConfirm ? 'you say' : 'the VRU says'} who
        it was.
      </p>
      <PlainList>
        {register.toConfirm.map((press) => (
          <li key={press.id} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.name}>“{press.name}”</span>{' '}
              <span className={styles.quiet}>{SAID_WORDS[press.said]}</span>
            </span>
            {mayConfirm && (
              <div className={styles.buttons}>
                <OpenButton
                  size="small"
                  icon={<PersonQuestionMark20Regular />}
                  label={`Say who it was: ${press.name}`}
                  onOpen={() => setOpen({ what: 'confirm', press })}
                >
                  Say who it was
                </OpenButton>
                <OpenButton
                  size="small"
                  appearance="subtle"
                  label={`Remove: ${press.name}`}
                  onOpen={() => setOpen({ what: 'remove', press })}
                >
                  Remove
                </OpenButton>
              </div>
            )}
          </li>
        ))}
      </PlainList>
      <Suspense fallback={null}>
        {open?.what === 'confirm' && <ConfirmGuest register={register} press={open.press} onClose={close} />}
        {open?.what === 'remove' && <RemoveGuest register={register} press={open.press} onClose={close} />}
      </Suspense>
    </Card>
  );
}
