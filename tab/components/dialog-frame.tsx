import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { returnFocus } from './focus-return';
import type { FormState } from './use-form';
import './focus-manager';

const useStyles = makeStyles({
  surface: { '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL } },
  wide: { maxWidth: '960px' },
  title: { outlineStyle: 'none' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  actions: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    justifySelf: 'end',
    width: 'auto',
  },
});

interface DialogFrameProps {
  readonly title: string;
  /** Wide enough for tables. */
  readonly wide?: boolean;
  /** The form around the whole dialog. */
  readonly form?: Pick<FormState<unknown>, 'formRef' | 'submit'>;
  readonly onClose: () => void;
  /** Buttons at the foot of the dialog. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Returns the first field of an element, or the selected button if that is a radio group; null if there is none. */
export function firstField(within: Element | null | undefined): HTMLElement | null {
  const first = within?.querySelector<HTMLElement>('input, textarea, select') ?? null;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return within?.querySelector<HTMLElement>(`[name="${first.name}"]:checked`) ?? first;
}

/**
 * A modal dialog with title, content and buttons. Escape closes it; the focus returns to the element that opened it.
 */
export function DialogFrame({ title, wide = false, form, onClose, actions, children }: DialogFrameProps) {
  const styles = useStyles();
  // Runs after everything that closes with the dialog has released the focus: until then the page behind it counts as
  // hidden.
  useEffect(() => () => queueMicrotask(returnFocus), []);
  const words = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // By default a dialog focuses its first button, whose action may be irreversible.
    const dialog = words.current?.closest('[role="dialog"], [role="alertdialog"]');
    (firstField(dialog) ?? words.current?.closest('h2'))?.focus();
  }, []);
  const body = (
    <DialogBody>
      <DialogTitle tabIndex={-1} className={styles.title}>
        <span ref={words}>{title}</span>
      </DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions className={styles.actions}>{actions}</DialogActions>
    </DialogBody>
  );
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={mergeClasses(styles.surface, wide && styles.wide)}>
        {form === undefined ? (
          body
        ) : (
          <form ref={form.formRef} onSubmit={form.submit} noValidate>
            {body}
          </form>
        )}
      </DialogSurface>
    </Dialog>
  );
}
