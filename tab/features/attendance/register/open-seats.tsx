import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { RouteBody } from '../../../../shared/areas/routes';
import type { AttendanceView, RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import type { MeetingMode } from '../../../../shared/domain/meetings/types';
import { MoreMenu } from '../../../components/menu/choice-menu';
import type { MenuChoice } from '../../../components/menu/menu-choice';
import { MutationProblem } from '../../../components/mutation-problem';
import { ATTENDANCE_WORDS } from '../../../lib/words';
import { QuickRecord } from '../record/quick-record';
import { recordButtonId, useRecordSeat } from '../record/use-record-seat';
import { AgencyList } from './agency-list';
import { isVacant, seatName } from './seat-words';

const RecordDeputy = lazy(() => import('../record/record-deputy').then((module) => ({ default: module.RecordDeputy })));

interface OpenSeatsProps {
  readonly data: AttendanceView;
  readonly register: RegisterView;
}

/** The seats of the open register; chair and VRU record for each. */
export function OpenSeats({ data, register }: OpenSeatsProps) {
  const { meetingId, mode } = register;
  const { record, recorded, pending, failed } = useRecordSeat(meetingId);
  const [naming, setNaming] = useState<RegisterSeatView | null>(null);
  const extras = (seat: RegisterSeatView) => ({
    action: (
      <>
        {!isVacant(seat) && <QuickRecord seat={seat} mode={mode} onRecord={(body) => record(seat, body)} />}
        <RecordMenu
          seat={seat}
          mode={mode}
          pending={pending}
          onRecord={(body) => record(seat, body)}
          onDeputy={() => setNaming(seat)}
        />
      </>
    ),
    below: failed?.seatId === seat.seatId && <MutationProblem problem={failed.problem} onDismiss={failed.forget} />,
  });
  return (
    <>
      <AgencyList register={register} mySeatIds={data.mySeatIds} {...(data.may.record && { extras })} />
      <Suspense fallback={null}>
        {naming !== null && (
          <RecordDeputy
            meetingId={meetingId}
            seat={naming}
            onClose={() => setNaming(null)}
            onRecorded={(after) => recorded(after, naming)}
          />
        )}
      </Suspense>
    </>
  );
}

interface RecordMenuProps {
  readonly seat: RegisterSeatView;
  /** Mode of the meeting: if it is in person, somebody may still take part on Teams. */
  readonly mode: MeetingMode;
  readonly pending: boolean;
  readonly onRecord: (body: RouteBody<'recordForSeat'>) => void;
  readonly onDeputy: () => void;
}

const ON_TEAMS = 'present-on-teams';
const SIMPLE = ['apologies', 'absent', 'not_required'] as const;

/** Menu of the answers that chair and VRU can record for a seat; a deputy's name is asked for in a dialog. */
function RecordMenu({ seat, mode, pending, onRecord, onDeputy }: RecordMenuProps) {
  const current = seat.source === null ? '' : seat.mode !== mode && seat.value === 'present' ? ON_TEAMS : seat.value;
  const answer = (key: string, words: string, onSelect: () => void): MenuChoice => ({
    key,
    words,
    checked: key === current,
    onSelect: () => (key !== current || key === 'deputy') && onSelect(),
  });
  const inPerson = mode === 'in-person';
  return (
    <MoreMenu
      id={recordButtonId(seat.seatId)}
      size="small"
      label={`Record for ${seatName(seat)}`}
      disabled={pending}
      items={[
        answer('present', inPerson ? 'Present in the room' : ATTENDANCE_WORDS.present, () =>
          onRecord({ value: 'present' }),
        ),
        ...(inPerson
          ? [answer(ON_TEAMS, 'Present on Teams', () => onRecord({ value: 'present', mode: 'remote' }))]
          : []),
        answer('deputy', `${ATTENDANCE_WORDS.deputy} …`, onDeputy),
        ...SIMPLE.map((value) => answer(value, ATTENDANCE_WORDS[value], () => onRecord({ value }))),
        ...(seat.source === null ? [] : [takeBack(() => onRecord({ value: 'unrecorded' }))]),
      ]}
    />
  );
}

function takeBack(onSelect: () => void): MenuChoice {
  return { key: 'unrecorded', words: 'Take the answer back', icon: <ArrowUndo20Regular />, apart: true, onSelect };
}
