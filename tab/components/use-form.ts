/**
 * A form: entries in, a change out, faults at their fields, and everything entered kept until it took effect. One that edits sends
 * only what was changed, and shows what somebody else changed meanwhile.
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
  isAsked,
} from '../../shared/forms/form';
import type { CallInput } from '../lib/api';
import type { ApiProblem } from '../lib/problem';
import { useRouteMutation } from './session';

/** What was entered for a body, before the server has checked it: any text where the contract allows only some. */
export type Entered<T> = T extends string
  ? string
  : T extends number
    ? number | string
    : T extends object
      ? { readonly [K in keyof T]: Entered<T[K]> }
      : T;

/** A dialog that only asks whether to go on. */
const NOTHING = declare('nothing', {});
type Nothing = typeof NOTHING;

export interface CommonSettings<N extends RouteName, F extends Declared> {
  /** The form's declaration; none: nothing is filled in, only confirmed. */
  readonly of?: F;
  /** What stands in the fields when the form opens; the others are empty. */
  readonly initial?: Partial<Entries<F>>;
  /** Stands in fields in place of what they hold: nothing that closing would lose, and a change when it is sent. */
  readonly proposed?: Partial<Entries<F>>;
  /** Fields that are settled before the form opens: sent as they begin, and not shown. */
  readonly hidden?: readonly (keyof Entries<F> & string)[];
  readonly params?: RouteParams<N>;
  readonly onDone: (answer: RouteAnswer<N>, entries: Entries<F>) => void;
}

/** A route that takes an edit is never sent a form as a whole: that would undo what others did meanwhile. */
type Sending<N extends RouteName, F extends Declared> =
  RouteBody<N> extends { readonly edits: object }
    ? {
        /** What is there already is edited: only the fields that were changed are sent, with what they held before. */
        readonly edits: true;
        /** What goes along with the edit. */
        readonly beside?: (entries: Entries<F>) => Entered<Omit<RouteBody<N>, 'edits'>>;
      }
    : {
        /** What is sent for the fields that are asked for; without it they are the body themselves. */
        readonly toBody?: (entries: Entries<F>) => Entered<RouteBody<N>>;
      };

export type FormSettings<N extends RouteName, F extends Declared> = CommonSettings<N, F> & Sending<N, F>;

/** The same for whatever route: which of the two it is, shows at run time. */
interface AnySending<F extends Declared> {
  readonly edits?: true;
  readonly beside?: (entries: Entries<F>) => object;
  readonly toBody?: (entries: Entries<F>) => object;
}

export interface FormState<V> {
  readonly of: Declared;
  readonly values: V;
  readonly set: (name: keyof V & string, value: Entry) => void;
  /** Puts a proposal into a field that is empty: it is nothing that closing would lose. */
  readonly propose: (name: keyof V & string, value: Entry) => void;
  /** The names of the fields that are shown, beside what is entered now. */
  readonly shown: readonly string[];
  /** Something was entered that closing would lose. */
  readonly changed: boolean;
  /** What is wrong with a field, or undefined. */
  readonly fault: (name: string) => string | undefined;
  /** A problem that belongs to no field that is shown. */
  readonly problem: ApiProblem | null;
  /** What somebody else has made of a field since the form opened, until the person chooses. */
  readonly clash: (name: string) => Clash | undefined;
  readonly settle: (clash: Clash, choice: 'theirs' | 'mine') => void;
  readonly pending: boolean;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly formRef: React.RefObject<HTMLFormElement | null>;
}

/** The server checks what was entered with the schema of the same declaration; its words are shown at the fields. */
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
      // What was chosen is in the field, so that is where the person goes on.
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
      // The server validates with the schema that this type was made from: what is entered is sent as it is.
      const whole = () => toBody?.(entries) ?? entries;
      const body = edits ? { edits: editsBetween(asked, first, values), ...beside?.(entries) } : whole();
      change.send({ params, body } as unknown as CallInput<N>);
    },
  };
}

function isAskedIn({ fields }: Declared, name: string, values: object): boolean {
  const field = fields[name];
  return field !== undefined && isAsked(field, values);
}
