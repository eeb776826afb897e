/**
 * A form: entries in, a change out, faults at their fields, and all entries kept until the change succeeds. A form that
 * edits sends only the changed fields, and shows what somebody else changed in between.
 */
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { RouteAnswer, RouteBody, RouteName, RouteParams } from '../../shared/areas/routes';
import type { Clash } from '../../shared/domain/result';
import { editsBetween } from '../../shared/forms/edits';
import {
  type Form as Declared,
  form as declare,
  type Entries,
  type Entry,
  emptyEntries,
  isVisible,
} from '../../shared/forms/form';
import type { CallInput } from '../lib/api';
import type { ApiProblem } from '../lib/problem';
import { useRouteMutation } from './session';

/**
 * What was entered for a request body, before the server's validation: any string where the contract allows only some.
 */
export type Entered<T> = T extends string
  ? string
  : T extends number
    ? number | string
    : T extends object
      ? { readonly [K in keyof T]: Entered<T[K]> }
      : T;

/** Declaration of a dialog that only asks for confirmation. */
const NOTHING = declare('nothing', {});
type Nothing = typeof NOTHING;

export interface CommonSettings<N extends RouteName, F extends Declared> {
  /** The form's declaration; without it there is nothing to fill in, only to confirm. */
  readonly of?: F;
  /** Initial entries of the fields; the others are empty. */
  readonly initial?: Partial<Entries<F>>;
  /** Entries shown in place of the initial ones: they do not count as unsaved, but as changes when the form is sent. */
  readonly proposed?: Partial<Entries<F>>;
  /** Fields that are fixed before the form opens: sent with their initial entries, and not shown. */
  readonly hidden?: readonly (keyof Entries<F> & string)[];
  readonly params?: RouteParams<N>;
  readonly onDone: (answer: RouteAnswer<N>, entries: Entries<F>) => void;
}

/** A route that takes edits is never sent the whole form: that would undo what others changed in between. */
type Sending<N extends RouteName, F extends Declared> =
  RouteBody<N> extends { readonly edits: object }
    ? {
        /** Existing data is edited: only the changed fields are sent, each with its previous value. */
        readonly edits: true;
        /** Returns the rest of the body, sent with the edits. */
        readonly beside?: (entries: Entries<F>) => Entered<Omit<RouteBody<N>, 'edits'>>;
      }
    : {
        /** Returns the body for the visible fields; without it their entries are the body. */
        readonly toBody?: (entries: Entries<F>) => Entered<RouteBody<N>>;
      };

export type FormSettings<N extends RouteName, F extends Declared> = CommonSettings<N, F> & Sending<N, F>;

/** The same for any route: which of the two variants it is, is known at run time. */
interface AnySending<F extends Declared> {
  readonly edits?: true;
  readonly beside?: (entries: Entries<F>) => object;
  readonly toBody?: (entries: Entries<F>) => object;
}

export interface FormState<V> {
  readonly of: Declared;
  readonly values: V;
  readonly set: (name: keyof V & string, value: Entry) => void;
  /** Puts a proposed value into an empty field; it does not count as an unsaved entry. */
  readonly propose: (name: keyof V & string, value: Entry) => void;
  /** Names of the fields that are shown, given the current entries. */
  readonly shown: readonly string[];
  /** Whether closing would lose entries. */
  readonly changed: boolean;
  /** Returns the fault of a field, or undefined. */
  readonly fault: (name: string) => string | undefined;
  /** The problem of the latest attempt, faults of fields included; null if there is none. */
  readonly problem: ApiProblem | null;
  /** Returns the conflict with somebody else's change of a field since the form opened, until the person chooses. */
  readonly clash: (name: string) => Clash | undefined;
  readonly settle: (clash: Clash, choice: 'theirs' | 'mine') => void;
  readonly pending: boolean;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly formRef: React.RefObject<HTMLFormElement | null>;
}

/**
 * Returns the state of a form. The server validates the entries with the schema of the same declaration; its messages
 * are shown at the fields.
 */
export function useForm<N extends RouteName, F extends Declared = Nothing>(
  name: N,
  settings: FormSettings<N, F>,
): FormState<Entries<F>> {
  const { initial, proposed, hidden = [], params, onDone } = settings;
  const { edits = false, beside, toBody } = settings as AnySending<F>;
  const of: Declared = settings.of ?? NOTHING;
  const [first, setFirst] = useState(() => ({ ...emptyEntries(of), ...initial }) as Entries<F>);
  const [values, setValues] = useState<Entries<F>>({ ...first, ...proposed });
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [corrected, setCorrected] = useState<ReadonlySet<string>>(new Set());
  const formRef = useRef<HTMLFormElement>(null);
  const change = useRouteMutation(name, { oneKey: true, onDone: (answer) => onDone(answer, values) });
  const { problem, pending } = change;
  const propose = useCallback((field: keyof Entries<F> & string, value: Entry) => {
    const filled = (before: Entries<F>): Entries<F> => (before[field] === '' ? { ...before, [field]: value } : before);
    setFirst(filled);
    setValues(filled);
  }, []);

  useEffect(() => {
    if (problem === null) return;
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-clash] button')?.focus();
  }, [problem]);

  const asked = Object.keys(of.fields).filter((field) => isAskedIn(of, field, values));
  return {
    of,
    values,
    set: (field, value) => {
      setValues((before) => ({ ...before, [field]: value }));
      setCorrected((before) => new Set(before).add(field));
    },
    propose,
    shown: asked.filter((field) => !(hidden as readonly string[]).includes(field)),
    changed: Object.entries(values).some(
      ([field, value]) => String(value) !== String({ ...first, ...proposed }[field]),
    ),
    fault: (field) => (corrected.has(field) ? undefined : problem?.fields[field]),
    clash: (field) => (settled.has(field) ? undefined : problem?.clashes.find((clash) => clash.field === field)),
    settle: ({ field, now }, choice) => {
      setFirst((before) => ({ ...before, [field]: now }));
      if (choice === 'theirs') setValues((before) => ({ ...before, [field]: now }));
      setSettled((before) => new Set(before).add(field));
      // The field holds the chosen value, so the focus moves there.
      formRef.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
    },
    problem,
    pending,
    formRef,
    submit: (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (pending) return;
      setCorrected(new Set());
      setSettled(new Set());
      const entries = Object.fromEntries(asked.map((field) => [field, values[field]])) as Entries<F>;
      // The server validates with the schema that this type was derived from: the entries are sent as they are.
      const whole = () => toBody?.(entries) ?? entries;
      const body = edits ? { edits: editsBetween(asked, first, values), ...beside?.(entries) } : whole();
      change.send({ params, body } as unknown as CallInput<N>);
    },
  };
}

function isAskedIn({ fields }: Declared, name: string, values: object): boolean {
  const field = fields[name];
  return field !== undefined && isVisible(field, values);
}
