/** The chair chooses a host other than the rotation's, with a reason, or lets the rotation have its turn again. */
import { checked } from '../../../shared/contract/inputs';
import { chooseHostInput, type MeetingsView } from '../../../shared/contract/meetings';
import { chooseHost as chosen, followRotation as rotated } from '../../../shared/domain/meetings/arranging';
import type { Result } from '../../../shared/domain/result';
import type { Caller, Services } from '../context';
import { arrange } from './arrange';

/** Problems: not the chair; a remote, cancelled or past meeting; an organisation that may not host it. */
export async function chooseHost(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<MeetingsView>> {
  const choice = checked(chooseHostInput, input);
  if (!choice.ok) return choice;
  const { organisation: organisationId, reason } = choice.value;
  const about = { by: 'chair', verb: 'meetings.host-chosen', meetingId, data: { organisationId, reason } } as const;
  return arrange(services, caller, about, ({ planning }) => chosen(planning, meetingId, { organisationId, reason }));
}

/** Problems: not the chair; a remote, cancelled or past meeting; nobody was chosen for it. */
export async function followRotation(
  services: Services,
  caller: Caller,
  meetingId: string,
): Promise<Result<MeetingsView>> {
  const about = { by: 'chair', verb: 'meetings.host-by-rotation', meetingId, data: {} } as const;
  return arrange(services, caller, about, ({ planning }) => rotated(planning, meetingId));
}
