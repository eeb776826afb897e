/** Another day, time or place for one meeting, with a reason. There stays one live meeting a month. */
import { checked } from '../../../shared/contract/inputs';
import { type MeetingsView, moveMeetingInput } from '../../../shared/contract/meetings';
import { moveMeeting as moved } from '../../../shared/domain/meetings/arranging';
import type { Result } from '../../../shared/domain/result';
import type { Caller, Services } from '../context';
import { arrange } from './arrange';

/** Problems: neither chair nor VRU; held, under way or cancelled; a day outside the month, past, or without work. */
export async function moveMeeting(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<MeetingsView>> {
  const checkedInput = checked(moveMeetingInput, input);
  if (!checkedInput.ok) return checkedInput;
  const { place, ...move } = checkedInput.value;
  const data = { date: move.date, startsAt: move.startsAt, reason: move.reason };
  return arrange(services, caller, { by: 'group', verb: 'meetings.moved', meetingId, data }, ({ planning }) =>
    moved(planning, meetingId, { ...move, place: place === '' ? null : place }),
  );
}
