/** A form: text in, a change out, faults at their fields, and everything entered kept until it took effect. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RouteAnswer, RouteBody, RouteName, RouteParams } from '../../shared/areas/routes';
import type { CallInput } from '../lib/api';
import type { ApiProblem } from '../lib/problem';
import { useChange } from './session';

/** What was entered for a body, before the server has checked it: any text where the contract allows only some. */
export type Entered<T> = T extends string ? string : T extends object ? { readonly [K in keyof T]: Entered<T[K]> } : T;

interface FormSettings<N extends RouteName, V extends Readonly<Record<string, string>>> {
  readonly initial: V;
  readonly params?: RouteParams<N>;
  readonly toBody: (values: V) => Entered<RouteBody<N>>;
  readonly onDone: (answer: RouteAnswer<N>, values: V) => void;
}

export interface Form<V> {
  readonly values: V;
  readonly set: (name: keyof V & string, value: string) => void;
  /** What is wrong with a field, or undefined. */
  readonly fault: (name: string) => string | undefined;
  /** A problem that belongs to no field that is shown. */
  readonly problem: ApiProblem | null;
  readonly pending: boolean;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly formRef: React.RefObject<HTMLFormElement | null>;
}

/** The server checks what was entered with the contract's schema; its words are shown at the fields. */
export function useForm<N extends RouteName, V extends Readonly<Record<string, string>>>(
  name: N,
  { initial, params, toBody, onDone }: FormSettings<N, V>,
): Form<V> {
  const [values, setValues] = useState(initial);
  const [corrected, setCorrected] = useState<ReadonlySet<string>>(new Set());
  const formRef = useRef<HTMLFormElement>(null);
  const change = useChange(name, { oneKey: true, onDone: (answer) => onDone(answer, values) });
  const { problem, pending } = change;

  useEffect(() => {
    if (problem?.kind !== 'invalid') return;
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  return {
    values,
    set: (field, value) => {
      setValues((before) => ({ ...before, [field]: value }));
      setCorrected((before) => new Set(before).add(field));
    },
    fault: (field) => (corrected.has(field) ? undefined : problem?.fields[field]),
    problem,
    pending,
    formRef,
    submit: (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (pending) return;
      setCorrected(new Set());
      // The server validates with the schema that this type was made from: what is entered is sent as it is.
      change.send({ params, body: toBody(values) } as unknown as CallInput<N>);
    },
  };
}
