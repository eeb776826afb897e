import type { UseQueryResult } from '@tanstack/react-query';
import type { RosterView } from '../../../shared/contract/membership';
import { FormField } from '../../components/form-fields';
import { QueryView } from '../../components/query-view';
import type { FormState } from '../../components/use-form';
import type { ApiProblem } from '../../lib/problem';

/** The names a person's body has: a fault at any of them belongs to the one input that is shown. */
export const PERSON_FIELDS = ['objectId', 'tenantId', 'name', 'email'] as const;

interface RosterFieldProps {
  readonly form: FormState<{ readonly objectId: string }>;
  readonly roster: UseQueryResult<RosterView, ApiProblem>;
  /** Whoever stands there already, in the team still or not. */
  readonly holder?: { readonly objectId: string; readonly name: string } | null;
}

/** A person of the group's team in Teams. */
export function RosterField({ form, roster, holder = null }: RosterFieldProps) {
  return (
    <QueryView query={roster} skeletonRows={1}>
      {({ people }) => (
        <FormField
          form={form}
          name="objectId"
          options={withHolder(people, holder).map(({ objectId, name }) => ({ value: objectId, label: name }))}
        />
      )}
    </QueryView>
  );
}

type Named = Pick<RosterView['people'][number], 'objectId' | 'name'>;

function withHolder(people: readonly Named[], holder: Named | null): readonly Named[] {
  if (holder === null || people.some(({ objectId }) => objectId === holder.objectId)) return people;
  return [holder, ...people];
}

/** What is sent for the chosen person; without one, empty values, which the server refuses at the field. */
export function chosenPerson(roster: RosterView | undefined, chosen: string) {
  const person = roster?.people.find(({ objectId }) => objectId === chosen);
  return {
    tenantId: person?.tenantId ?? '',
    objectId: person?.objectId ?? '',
    name: person?.name ?? '',
    email: person?.email ?? null,
  };
}
