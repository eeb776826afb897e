/** Toast: a line at the foot of the window that confirms what has been done, visible and announced. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';

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

/** Milliseconds that a toast stays. With a button it stays longer, and while it has the focus or the pointer. */
const SHOWN = 6_000;
const SHOWN_TO_PRESS = 15_000;

/** An action that a toast offers. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export type ShowToast = (words: string, action?: ToastAction) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/**
 * Returns the function that shows a toast: `toast('DAWG-2026-12-03 is done.')`; with an action, the toast has a button:
 * `Undo`.
 */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

interface Toast {
  readonly words: string;
  readonly action: ToastAction | null;
  readonly count: number;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [shown, setShown] = useState<Toast | null>(null);
  const [held, setHeld] = useState(false);
  const region = useNextTab();
  useEffect(() => {
    if (shown === null || held) return;
    const timer = setTimeout(() => setShown(null), shown.action === null ? SHOWN : SHOWN_TO_PRESS);
    return () => clearTimeout(timer);
  }, [shown, held]);
  const toast = useCallback<ShowToast>((words, action) => {
    setHeld(false);
    setShown((before) => ({ words, action: action ?? null, count: (before?.count ?? 0) + 1 }));
  }, []);
  return (
    <ToastContext.Provider value={toast}>
      {children}
      <div ref={region} role="status" aria-live="polite" className={styles.region}>
        {shown !== null && (
          <div key={shown.count} className={styles.line}>
            <CheckmarkCircle20Filled aria-hidden="true" className={styles.icon} />
            {shown.words}
            {shown.action !== null && (
              <ToastButton action={shown.action} onHold={setHeld} onRun={() => setShown(null)} />
            )}
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}

interface ToastButtonProps {
  readonly action: ToastAction;
  readonly onHold: (held: boolean) => void;
  readonly onRun: () => void;
}

/**
 * Makes a toast's button reachable: it is at the end of the document, which the keyboard reaches last. The first Tab
 * after it has appeared moves the focus to its button, wherever the focus was, and the next one back there. The
 * listener is added at the start, so that it runs before others that move the focus.
 */
function useNextTab(): React.RefObject<HTMLDivElement | null> {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const visited = new WeakSet<Element>();
    let from: Element | null = null;
    const onKey = (event: KeyboardEvent) => {
      const button = region.current?.querySelector('button') ?? null;
      if (event.key !== 'Tab' || button === null || document.querySelector('[role="dialog"]') !== null) return;
      const here = document.activeElement === button;
      if (!here && (visited.has(button) || event.shiftKey)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!here) {
        from = document.activeElement;
        visited.add(button);
        button.focus();
      } else if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus();
      else document.querySelector<HTMLElement>('main h1')?.focus();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return region;
}

function ToastButton({ action, onHold, onRun }: ToastButtonProps) {
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
