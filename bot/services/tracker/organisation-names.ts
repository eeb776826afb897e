/** Finds an organisation by a name that a person typed. */
import type { Membership, Organisation } from '../../../shared/domain/membership/types';
import { nameKey } from '../../../shared/domain/names';
import { oneOf } from '../../../shared/words/lists';

/**
 * Returns a function that finds an organisation by its name or id, or by the name of an agency with a single
 * organisation; case, blanks and "&" for "and" do not matter. If none or several match, it returns a message on what to
 * write.
 */
export function organisationFinder({
  agencies,
  organisations,
}: Membership): (written: string) => Organisation | string {
  const named = new Map<string, readonly Organisation[]>();
  for (const { id, name, shortName } of agencies) {
    const members = organisations.filter(({ agencyId }) => agencyId === id);
    for (const text of [name, shortName]) named.set(key(text), members);
  }
  for (const organisation of organisations) {
    for (const text of [organisation.name, organisation.id]) named.set(key(text), [organisation]);
  }
  return (written) => {
    if (written.trim() === '') return 'Name the organisation.';
    const [found, ...others] = named.get(key(written)) ?? [];
    if (found === undefined) return 'This group has no organisation of that name. Write it as the tracker shows it.';
    if (others.length === 0) return found;
    return `Several organisations belong to this agency. Write ${oneOf([found, ...others].map(({ name }) => name))}.`;
  };
}

function key(text: string): string {
  return nameKey(text).replaceAll('&', 'and');
}
