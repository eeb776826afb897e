/** What can be done with a meeting. */
import type { MeetingView } from '../../../../shared/contract/meetings';

export type MeetingMenuItem =
  | 'openRegister'
  | 'seeRegister'
  | 'move'
  | 'cancel'
  | 'chooseHost'
  | 'followRotation'
  | 'reinstate';

/** Returns what the reader may do with a meeting. */
export function meetingMenuItems({ state, may }: Pick<MeetingView, 'state' | 'may'>): readonly MeetingMenuItem[] {
  return [
    ...(may.openRegister ? (['openRegister'] as const) : []),
    ...(state === 'open' || state === 'held' ? (['seeRegister'] as const) : []),
    ...(may.move ? (['move'] as const) : []),
    ...(may.chooseHost ? (['chooseHost'] as const) : []),
    ...(may.followRotation ? (['followRotation'] as const) : []),
    ...(may.cancel ? (['cancel'] as const) : []),
    ...(may.reinstate ? (['reinstate'] as const) : []),
  ];
}
