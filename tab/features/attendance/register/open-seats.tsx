import { lazy, Suspense, useState } from 'react';
import type { AttendanceView, RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { ChangeProblem } from '../../../components/change-problem';
import { RecordMenu } from '../record/record-menu';
import { useRecordSeat } from '../record/use-record-seat';
import { AgencyList } from './agency-list';

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
      <RecordMenu
        seat={seat}
        mode={mode}
        pending={pending}
        onRecord={(body) => record(seat, body)}
        onDeputy={() => setNaming(seat)}
      />
    ),
    below: failed?.seatId === seat.seatId && <ChangeProblem problem={failed.problem} onDismiss={failed.forget} />,
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
