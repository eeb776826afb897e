/** A line at the foot of the window that says what has just been done, seen and read out. */
import { makeStyles, tokens } from '@fluentui/react-components';
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
});

const SHOWN = 6_000;

const SayContext = createContext<(words: string) => void>(() => undefined);

/** Says what has been done: `say('DAWG-2026-12-03 is done.')`. */
export function useSay(): (words: string) => void {
  return useContext(SayContext);
}

export function SayProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState<{ readonly words: string; readonly count: number } | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((words: string) => setSaid((before) => ({ words, count: (before?.count ?? 0) + 1 })), []);
  return (
    <SayContext.Provider value={say}>
      {children}
      <div role="status" aria-live="polite" className={styles.region}>
        {said !== null && (
          <div key={said.count} className={styles.line}>
            <CheckmarkCircle20Filled aria-hidden="true" className={styles.icon} />
            {said.words}
          </div>
        )}
      </div>
    </SayContext.Provider>
  );
}
