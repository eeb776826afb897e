import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Sentence } from './day';
import { DialogFrame } from './dialog-frame';
import type { Form } from './use-form';

interface FormDialogProps<V> {
  readonly title: string;
  readonly form: Form<V>;
  /** The names of the fields that are shown; a fault elsewhere is said above them. */
  readonly fields: readonly string[];
  readonly submitLabel: string;
  readonly cancelLabel?: string;
  /** False while there is nothing to submit yet. */
  readonly ready?: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A form in a dialog. Escape and Cancel close it; a problem leaves it open with everything that was entered. */
export function FormDialog<V>(props: FormDialogProps<V>) {
  const { form, ready = true, onClose } = props;
  const submit = (
    <Button
      appearance="primary"
      type="submit"
      disabledFocusable={form.pending}
      {...(form.pending ? { icon: <Spinner size="tiny" /> } : {})}
    >
      {props.submitLabel}
    </Button>
  );
  return (
    <DialogFrame
      title={props.title}
      form={form}
      onClose={onClose}
      actions={
        <>
          {ready && submit}
          <Button type="button" onClick={onClose}>
            {props.cancelLabel ?? 'Cancel'}
          </Button>
        </>
      }
    >
      <FormProblem form={form} fields={props.fields} />
      {props.children}
    </DialogFrame>
  );
}

/** What is wrong beyond the fields that are shown. */
function FormProblem<V>({ form, fields }: { readonly form: Form<V>; readonly fields: readonly string[] }) {
  const { problem } = form;
  if (problem === null) return null;
  const elsewhere = Object.entries(problem.fields).filter(([name]) => !fields.includes(name));
  const atFields = Object.keys(problem.fields).length > elsewhere.length;
  if (problem.kind === 'invalid' && atFields && elsewhere.length === 0) return null;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{problem.title}</MessageBarTitle>
          {elsewhere.length > 0 ? elsewhere.map(([, words]) => words).join(' ') : <Sentence text={problem.message} />}
          {problem.correlationId !== null && ` Reference: ${problem.correlationId}.`}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
