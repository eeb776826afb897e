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
  /** With room for tables. */
  readonly wide?: boolean;
  /** What the dialog as a whole fills in and submits. */
  readonly form?: Pick<FormState<unknown>, 'formRef' | 'submit'>;
  readonly onClose: () => void;
  /** The buttons at its foot. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Where filling in begins: the first field, or of a group of choices the one that holds. */
export function firstField(within: Element | null | undefined): HTMLElement | null {
  const first = within?.querySelector<HTMLElement>('input, textarea, select') ?? null;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return within?.querySelector<HTMLElement>(`[name="${first.name}"]:checked`) ?? first;
}

/** A dialog with its title, what it is about and its buttons. Escape closes it; the focus goes back to what opened it. */
export function DialogFrame({ title, wide = false, form, onClose, actions, children }: DialogFrameProps) {
  const styles = useStyles();
  // After everything that closes with the dialog has let go: until then the page behind it counts as hidden.
  useEffect(() => () => queueMicrotask(returnFocus), []);
  const words = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Left to itself a dialog begins at its first button, which may be one that cannot be undone.
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
