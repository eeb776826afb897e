import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Sentence } from './day';
import { DialogFrame, firstField } from './dialog-frame';
import { DiscardQuestion } from './discard-question';
import { useLeaveGuard } from './leave-guard';
import type { FormState } from './use-form';

const FIELD = 'input, textarea, select';

interface FormDialogProps<V> {
  readonly title: string;
  readonly form: FormState<V>;
  /**
   * Names in the request body that a visible field represents; faults of other names that are not shown appear above
   * the fields.
   */
  readonly standsFor?: readonly string[];
  readonly submitLabel: string;
  readonly cancelLabel?: string;
  /**
   * A second submit button that leaves the dialog open for the next entry; `chosen.current` is set to whether it was
   * the one pressed.
   */
  readonly another?: { readonly label: string; readonly chosen: { current: boolean } };
  /** False while there is nothing to submit yet. */
  readonly ready?: boolean;
  /** A confirmation without fields: Cancel comes first and has the focus. */
  readonly question?: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/**
 * A form in a dialog. Escape, a click outside and Cancel close it, Back leaves the page; each asks for confirmation if
 * something was entered. After a problem it stays open with all entries.
 */
export function FormDialog<V>(props: FormDialogProps<V>) {
  const { form, ready = true, question = false, onClose } = props;
  const [asking, setAsking] = useState(false);
  const { formRef } = form;
  const before = useRef<Element | null>(null);
  useEffect(() => {
    // The fields may render after the dialog has focused its first button.
    const { current } = formRef;
    if (!ready || current === null || current.querySelector(':focus')?.matches(FIELD)) return;
    firstField(current)?.focus();
  }, [ready, formRef]);
  const close = () => {
    if (asking) return keepEditing();
    if (!form.changed) return onClose();
    ask();
  };
  const ask = () => {
    if (asking) return;
    before.current = document.activeElement;
    setAsking(true);
  };
  useLeaveGuard(form.changed, ask);
  const choose = (another: boolean) => {
    if (props.another !== undefined) props.another.chosen.current = another;
  };
  const keepEditing = () => {
    setAsking(false);
    const { current } = before;
    if (current instanceof HTMLElement && current.matches(FIELD)) current.focus();
    else firstField(formRef.current)?.focus();
  };
  return (
    <DialogFrame
      title={props.title}
      form={form}
      onClose={close}
      actions={
        asking ? (
          <DiscardQuestion onKeep={keepEditing} onDiscard={onClose} />
        ) : (
          <>
            {ready && !question && (
              <Submit pending={form.pending} label={props.submitLabel} onPress={() => choose(false)} />
            )}
            {ready && props.another !== undefined && (
              <Button type="submit" disabledFocusable={form.pending} onClick={() => choose(true)}>
                {props.another.label}
              </Button>
            )}
            <Button type="button" onClick={close}>
              {props.cancelLabel ?? 'Cancel'}
            </Button>
            {ready && question && <Submit pending={form.pending} label={props.submitLabel} />}
          </>
        )
      }
    >
      <FormProblem form={form} standsFor={props.standsFor ?? []} />
      {props.children}
    </DialogFrame>
  );
}

interface SubmitProps {
  readonly pending: boolean;
  readonly label: string;
  readonly onPress?: () => void;
}

function Submit({ pending, label, onPress }: SubmitProps) {
  return (
    <Button
      appearance="primary"
      type="submit"
      disabledFocusable={pending}
      onClick={onPress}
      {...(pending ? { icon: <Spinner size="tiny" /> } : {})}
    >
      {label}
    </Button>
  );
}

interface FormProblemProps<V> {
  readonly form: FormState<V>;
  readonly standsFor: readonly string[];
}

/** Problems that belong to no visible field. */
function FormProblem<V>({ form, standsFor }: FormProblemProps<V>) {
  const { problem, shown } = form;
  if (problem === null) return null;
  const elsewhere = Object.entries(problem.fields).filter(
    ([name]) => !shown.includes(name) && !standsFor.includes(name),
  );
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
