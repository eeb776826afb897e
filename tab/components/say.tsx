/** A line at the foot of the window that says what has just been done, seen and read out. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

const useStyles = makeStyles({
  region: {
    position: 'fixed',
    left: 0,
    right: 0,
    bottom: tokens.spacingVerticalXXL,
    display: 'flex',
    justifyContent: 'center',
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
    pointerEvents: 'none',
    zIndex: 2_000_000,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  action: { pointerEvents: 'auto', flexShrink: 0 },
});

/** Milliseconds a line stays. With something to press it stays longer, and as long as the keyboard or the mouse is on it. */
const SHOWN = 6_000;
const SHOWN_TO_PRESS = 15_000;

/** What can be done about what has been said. */
export interface SayAction {
  readonly label: string;
  readonly run: () => void;
}

export type Say = (words: string, action?: SayAction) => void;

const SayContext = createContext<Say>(() => undefined);

/** Says what has been done: `say('DAWG-2026-12-03 is done.')`; with an action, the line has a button: `Undo`. */
export function useSay(): Say {
  return useContext(SayContext);
}

interface Said {
  readonly words: string;
  readonly action: SayAction | null;
  readonly count: number;
}

export function SayProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState<Said | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (said === null || held) return;
    const timer = setTimeout(() => setSaid(null), said.action === null ? SHOWN : SHOWN_TO_PRESS);
    return () => clearTimeout(timer);
  }, [said, held]);
  const say = useCallback<Say>((words, action) => {
    setHeld(false);
    setSaid((before) => ({ words, action: action ?? null, count: (before?.count ?? 0) + 1 }));
  }, []);
  return (
    <SayContext.Provider value={say}>
      {children}
      <div role="status" aria-live="polite" className={styles.region}>
        {said !== null && (
          <div key={said.count} className={styles.line}>
            <CheckmarkCircle20Filled aria-hidden="true" className={styles.icon} />
            {said.words}
            {said.action !== null && <SaidAction action={said.action} onHold={setHeld} onRun={() => setSaid(null)} />}
          </div>
        )}
      </div>
    </SayContext.Provider>
  );
}

interface SaidActionProps {
  readonly action: SayAction;
  readonly onHold: (held: boolean) => void;
  readonly onRun: () => void;
}

function SaidAction({ action, onHold, onRun }: SaidActionProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={styles.action}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
      onClick={() => {
        onRun();
        action.run();
      }}
    >
      {action.label}
    </Button>
  );
}
