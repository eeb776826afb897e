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
import { type ReactNode, useEffect } from 'react';
import { returnFocus } from './focus-return';
import type { Form } from './use-form';
import './focus-manager';

const useStyles = makeStyles({
  surface: { '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL } },
  wide: { maxWidth: '960px' },
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
  readonly form?: Pick<Form<unknown>, 'formRef' | 'submit'>;
  readonly onClose: () => void;
  /** The buttons at its foot. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A dialog with its title, what it is about and its buttons. Escape closes it; the focus goes back to what opened it. */
export function DialogFrame({ title, wide = false, form, onClose, actions, children }: DialogFrameProps) {
  const styles = useStyles();
  // After everything that closes with the dialog has let go: until then the page behind it counts as hidden.
  useEffect(() => () => queueMicrotask(returnFocus), []);
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
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
