/** Registering a data source: from now on it can be asked for, and it counts in measure 3.1.1.a. */
import { checked } from '../../../shared/contract/inputs';
import { registerSourceInput, type SourceView } from '../../../shared/contract/tracker';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { invalid, notAllowed, ok, type Result } from '../../../shared/domain/result';
import type { Source } from '../../../shared/domain/tracker/types';
import { digest } from '../../store/keys';
import { newSourceChanges, sourceNameTaken } from '../../store/tracker';
import { type Caller, change, enter, type Services } from '../use-case';
import { sourceView } from './tracker-view';

/**
 * The new source. Problems, at their inputs: no name, a name that the organisation has already, an unknown organisation.
 *
 * @param sample marks a source of the local demonstration
 */
export async function registerSource(
  services: Services,
  caller: Caller,
  input: unknown,
  sample = false,
): Promise<Result<SourceView>> {
  const entered = checked(registerSourceInput, input);
  if (!entered.ok) return entered;
  const { name, organisation: organisationId, classification, frequency } = entered.value;
  const id = digest(caller.groupId, 'source', caller.operationId);
  const source: Source = { id, name, organisationId, classification, frequency, state: 'active', sample };
  return change<SourceView>(
    services,
    caller,
    async () => {
      const [scene, taken] = await Promise.all([
        enter(services, caller),
        sourceNameTaken(services.table, caller.groupId, organisationId, name),
      ]);
      if (!scene.ok) return scene;
      const { membership, standing } = scene.value;
      if (!runsTheGroup(standing)) return notAllowed('Only the chair or the VRU can register a data source.');
      if (!membership.organisations.some((known) => known.id === organisationId)) {
        return invalid({ organisation: 'Choose an organisation of this group.' });
      }
      if (taken) return invalid({ name: 'This organisation has a data source of that name already.' });
      return ok({
        changes: newSourceChanges(source),
        event: { verb: 'tracker.source-registered', subject: `source:${id}`, data: { organisationId, classification } },
        value: sourceView(source, [], { ...scene.value, calendar: services.calendar }),
      });
    },
    async () => {
      const scene = await enter(services, caller);
      return scene.ok ? ok(sourceView(source, [], { ...scene.value, calendar: services.calendar })) : scene;
    },
  );
}
