import type { ReactNode } from 'react';
import type { RouteAnswer, RouteName } from '../../shared/areas/routes';
import type { Form } from '../../shared/forms/form';
import { FormDialog } from './form-dialog';
import { FormFields } from './form-fields';
import { useToast } from './toast';
import { type CommonSettings, type FormSettings, useForm } from './use-form';

interface ReasonDialogProps<N extends RouteName, F extends Form>
  extends Pick<CommonSettings<N, F>, 'initial' | 'hidden' | 'params'> {
  readonly route: N;
  /** Declaration of a form with one visible text field. */
  readonly of: F;
  readonly title: string;
  readonly submitLabel: string;
  readonly cancelLabel?: string;
  /** Returns the toast's text after success. */
  readonly done: (answer: RouteAnswer<N>) => string;
  readonly onClose: () => void;
  /** What will change, shown above the field. */
  readonly children?: ReactNode;
}

/** Dialog for a change that needs a reason in words, and nothing else: withdraw, cancel, retire, settle … */
export function ReasonDialog<N extends RouteName, F extends Form>(props: ReasonDialogProps<N, F>) {
  const { route, title, submitLabel, cancelLabel, done, onClose, children, ...settings } = props;
  const toast = useToast();
  const common: CommonSettings<N, F> = {
    ...settings,
    onDone: (answer) => {
      onClose();
      toast(done(answer));
    },
  };
  // Nothing is edited here: a reason is sent as it is.
  const form = useForm<N, F>(route, common as FormSettings<N, F>);
  return (
    <FormDialog
      title={title}
      form={form}
      submitLabel={submitLabel}
      {...(cancelLabel === undefined ? {} : { cancelLabel })}
      onClose={onClose}
    >
      {children}
      <FormFields form={form} />
    </FormDialog>
  );
}
