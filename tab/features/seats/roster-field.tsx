import type { UseQueryResult } from '@tanstack/react-query';
import type { RosterView } from '../../../shared/contract/membership';
import { FormField } from '../../components/form-fields';
import { QueryView } from '../../components/query-view';
import type { FormState } from '../../components/use-form';
import type { ApiProblem } from '../../lib/problem';

/** Fields of a person in the request body: a fault in any of them belongs to the one visible input. */
export const PERSON_FIELDS = ['objectId', 'tenantId', 'name', 'email'] as const;

interface RosterFieldProps {
  readonly form: FormState<{ readonly objectId: string }>;
  readonly roster: UseQueryResult<RosterView, ApiProblem>;
  /** The current holder, whether still in the team or not. */
  readonly holder?: { readonly objectId: string; readonly name: string } | null;
}

/** Select for a person of the group's team in Teams. */
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

/** Returns the body for the chosen person; without one, empty values, which the server rejects at the field. */
export function chosenPerson(roster: RosterView | undefined, chosen: string) {
  const person = roster?.people.find(({ objectId }) => objectId === chosen);
  return {
    tenantId: person?.tenantId ?? '',
    objectId: person?.objectId ?? '',
    name: person?.name ?? '',
    email: person?.email ?? null,
  };
}
