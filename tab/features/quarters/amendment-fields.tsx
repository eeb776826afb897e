import type { RefObject } from 'react';
import { LIMITS } from '../../../shared/contract/limits';
import type { SnapshotVersionView, SnapshotView } from '../../../shared/contract/snapshots';
import type { Entries } from '../../../shared/forms/form';
import { type correctForm, forgottenSourceForm, restatedSourceForm } from '../../../shared/forms/snapshots';
import { FormField } from '../../components/form-fields';
import { RagChip } from '../../components/rag';
import { useOnce } from '../../components/session';
import type { FormState } from '../../components/use-form';
import { counted } from '../../lib/words';
import { AmendedSource } from './amended-source';
import {
  type EnteredAmendment,
  type EnteredCorrection,
  faultyEntry,
  forgottenChoices,
  sharingChange,
  sourceChoices,
  withEntry,
  withForgotten,
  withSource,
} from './amendment';

export type AmendmentEntries = Entries<typeof correctForm>;

interface AmendmentFieldsProps<V extends AmendmentEntries> {
  readonly form: FormState<V>;
  readonly entered: EnteredAmendment;
  readonly onEnter: (entered: EnteredAmendment) => void;
  readonly latest: SnapshotVersionView;
  readonly authorities: SnapshotView['authorities'];
}

/** Fields for sources with another status, forgotten sources, and the organisations that shared. */
export function AmendmentFields<V extends AmendmentEntries>(props: AmendmentFieldsProps<V>) {
  const { form, latest, authorities } = props;
  const { added, removed } = sharingChange(latest.sharingIds, form.values.sharing);
  const isChanged = added.length + removed.length > 0;
  const known = latest.sharingIds.map((value, index) => ({ value, label: latest.sharingOrganisations[index] ?? '' }));
  const others = authorities.filter(({ value }) => !latest.sharingIds.includes(value));
  return (
    <>
      <Corrections {...props} />
      <Forgotten {...props} />
      <FormField
        form={form}
        name="sharing"
        groups={[{ id: 'all', name: '', options: [...known, ...others] }]}
        hint={`${counted(form.values.sharing.length, 'organisation')} chosen. Specified and Relevant authorities count.`}
      />
      {isChanged && <FormField form={form} name="sharingReason" required />}
    </>
  );
}

function Corrections<V extends AmendmentEntries>({ form, entered, onEnter, latest }: AmendmentFieldsProps<V>) {
  const { corrections } = entered;
  const enter = (after: readonly EnteredCorrection[]) => {
    form.set('corrections', '');
    onEnter({ ...entered, corrections: after });
  };
  const list = listForm(form, 'corrections', corrections, (source) => enter(withSource(corrections, source)));
  return (
    <>
      {corrections.map((one) => {
        const source = latest.sources.find(({ id }) => id === one.source);
        if (source === undefined) return null;
        const own = entryForm(form, restatedSourceForm, 'corrections', corrections, one, enter);
        return (
          <AmendedSource
            key={source.id}
            name={source.name}
            was={
              <>
                Counted as <RagChip rag={source.rag} />
              </>
            }
            onRemove={() => {
              enter(corrections.filter((other) => other !== one));
              focusList(form.formRef, 'corrections');
            }}
          >
            <FormField form={own} name="rag" without={source.rag} />
            <FormField form={own} name="reason" />
          </AmendedSource>
        );
      })}
      <div data-list="corrections">
        <FormField
          form={list}
          name="corrections"
          {...(corrections.length === 0 ? {} : { label: 'Another data source with a different status' })}
          options={sourceChoices(
            latest.sources,
            corrections.map(({ source }) => source),
          )}
        />
      </div>
    </>
  );
}

function Forgotten<V extends AmendmentEntries>({ form, entered, onEnter, latest }: AmendmentFieldsProps<V>) {
  const tracker = useOnce('tracker', {});
  const { forgotten } = entered;
  const enter = (after: EnteredAmendment['forgotten']) => {
    form.set('forgotten', '');
    onEnter({ ...entered, forgotten: after });
  };
  if (tracker.data === undefined) return null;
  const { sources } = tracker.data;
  const chosen = forgotten.map(({ source }) => source);
  const options = forgottenChoices(tracker.data, latest.sources, chosen);
  const list = listForm(form, 'forgotten', forgotten, (source) => enter(withForgotten(forgotten, source)));
  return (
    <>
      {forgotten.map((one) => {
        const name = sources.find(({ id }) => id === one.source)?.name ?? '';
        const own = entryForm(form, forgottenSourceForm, 'forgotten', forgotten, one, enter);
        return (
          <AmendedSource
            key={one.source}
            name={name}
            was="Not counted"
            onRemove={() => {
              enter(forgotten.filter((other) => other !== one));
              focusList(form.formRef, 'forgotten');
            }}
          >
            <FormField form={own} name="rag" />
            <FormField form={own} name="shared" />
            <FormField form={own} name="reason" />
          </AmendedSource>
        );
      })}
      {options.length > 0 && (
        <div data-list="forgotten">
          <FormField
            form={list}
            name="forgotten"
            {...(forgotten.length === 0 ? {} : { label: 'Another data source that was forgotten' })}
            options={options}
          />
        </div>
      )}
    </>
  );
}

/**
 * Returns the form state of the field that adds to a list: choosing an option adds an entry, and a fault is shown at
 * the entry it is about.
 */
function listForm<V extends AmendmentEntries>(
  form: FormState<V>,
  list: 'corrections' | 'forgotten',
  entries: readonly EnteredCorrection[],
  onChoose: (source: string) => void,
): FormState<V> {
  const faulty = faultyEntry(entries, LIMITS.reason);
  return {
    ...form,
    fault: (name) => (name === list && faulty !== null ? undefined : form.fault(name)),
    set: (name, value) => {
      if (name !== list) form.set(name, value);
      else if (value !== '') onChoose(String(value));
    },
  };
}

/** Returns the form state of one entry of a list. */
function entryForm<V extends AmendmentEntries, E extends EnteredCorrection>(
  form: FormState<V>,
  of: FormState<E>['of'],
  list: 'corrections' | 'forgotten',
  entries: readonly E[],
  entry: E,
  enter: (entries: readonly E[]) => void,
): FormState<E> {
  const faulty = faultyEntry(entries, LIMITS.reason);
  return {
    ...form,
    of,
    values: entry,
    set: (name, value) => enter(withEntry(entries, entry.source, { [name]: value } as Partial<E>)),
    propose: () => undefined,
    fault: (name) => (faulty?.source === entry.source && faulty.field === name ? form.fault(list) : undefined),
  };
}

/** Moves the focus to the list's field: the pressed button is removed with its entry, which would lose the focus. */
function focusList({ current }: RefObject<HTMLFormElement | null>, list: string): void {
  current?.querySelector<HTMLElement>(`[data-list="${list}"] [role="combobox"]`)?.focus();
}
