/** Arranging one meeting: some changes take effect at once, others open a form. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MeetingView } from '../../../../shared/contract/meetings';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { dayWords } from '../../../lib/dates';
import type { ApiProblem } from '../../../lib/problem';
import { type MeetingMenuItem, meetingMenuItems } from './menu-items';

export type ArrangingForm = 'move' | 'cancel' | 'chooseHost';

export interface Arranging {
  /** What the reader may do now, the likeliest first. */
  readonly items: readonly MeetingMenuItem[];
  readonly act: (item: MeetingMenuItem) => void;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  readonly forget: () => void;
  /** The open form; null if there is none. */
  readonly form: ArrangingForm | null;
  readonly closeForm: () => void;
}

/** Returns the state and the handlers for arranging one meeting. */
export function useArranging(meeting: MeetingView): Arranging {
  const { meetingId, state, date } = meeting;
  const [form, setForm] = useState<ArrangingForm | null>(null);
  const [, go] = useLocation();
  const toast = useToast();
  const opening = useRouteMutation('openRegister', {
    onDone: () => {
      go('/attendance');
      toast('The register is open.');
    },
  });
  const reinstating = useRouteMutation('reinstateMeeting', {
    onDone: () => toast(`The meeting of ${dayWords(date)} takes place after all.`),
  });
  const rotating = useRouteMutation('followRotation', { onDone: () => toast('The rotation decides who hosts again.') });
  const changes = [opening, reinstating, rotating];
  const forget = () => {
    for (const change of changes) change.forget();
  };
  const act = (item: MeetingMenuItem) => {
    forget();
    if (item === 'openRegister') opening.send({ body: { meeting: meetingId } });
    else if (item === 'reinstate') reinstating.send({ params: { meetingId } });
    else if (item === 'followRotation') rotating.send({ params: { meetingId } });
    else if (item === 'seeRegister') go(state === 'open' ? '/attendance' : `/attendance?meeting=${meetingId}`);
    else setForm(item);
  };
  return {
    items: meetingMenuItems(meeting),
    act,
    pending: changes.some(({ pending }) => pending),
    problem: changes.find(({ problem }) => problem !== null)?.problem ?? null,
    forget,
    form,
    closeForm: () => setForm(null),
  };
}
