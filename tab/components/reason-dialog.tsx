import type { ReactNode } from 'react';
import type { RouteAnswer, RouteBody, RouteName, RouteParams } from '../../shared/areas/routes';
import { LIMITS } from '../../shared/contract/limits';
import { TextField } from './fields';
import { FormDialog } from './form-dialog';
import { useToast } from './toast';
import { type Entered, useForm } from './use-form';

interface ReasonDialogProps<N extends RouteName> {
  readonly route: N;
  readonly params: RouteParams<N>;
  readonly toBody: (text: string) => Entered<RouteBody<N>>;
  /** What the route calls the text: a fault under this name is shown at the field. */
  readonly field?: string;
  readonly label?: string;
  readonly hint?: string;
  /** Characters that the text may have. */
  readonly limit?: number;
  readonly title: string;
  readonly submitLabel: string;
  readonly cancelLabel?: string;
  /** What the toast says once it has taken effect. */
  readonly done: (answer: RouteAnswer<N>) => string;
  readonly onClose: () => void;
  /** What will change, above the field. */
  readonly children?: ReactNode;
}

/** One change that needs a reason in words, and nothing else: withdraw, cancel, retire, settle … */
export function ReasonDialog<N extends RouteName>(props: ReasonDialogProps<N>) {
  const { route, params, toBody, field = 'reason', label = 'Reason', hint, limit = LIMITS.reason, onClose } = props;
  const toast = useToast();
  const initial: Readonly<Record<string, string>> = { [field]: '' };
  const form = useForm(route, {
    initial,
    params,
    toBody: (values) => toBody(values[field] ?? ''),
    onDone: (answer) => {
      onClose();
      toast(props.done(answer));
    },
  });
  return (
    <FormDialog
      title={props.title}
      form={form}
      fields={[field]}
      submitLabel={props.submitLabel}
      {...(props.cancelLabel === undefined ? {} : { cancelLabel: props.cancelLabel })}
      onClose={onClose}
    >
      {props.children}
      <TextField
        form={form}
        name={field}
        label={label}
        limit={limit}
        multiline
        {...(hint === undefined ? {} : { hint })}
      />
    </FormDialog>
  );
}
