import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { Loading } from '../../components/states';
import { PageHeading } from '../../components/surface';
import { RegisterPart } from './register-part';

const PastRegister = lazy(() => import('./past/past-register').then((module) => ({ default: module.PastRegister })));

/** Who is in the meeting, and who was. A closed register opens at an address of its own. */
export function AttendancePage() {
  const [search] = useSearchParams();
  const meeting = search.get('meeting');
  return (
    <>
      <PageHeading title="Attendance" unseenWhereNarrow />
      <Suspense fallback={<Loading />}>
        {meeting === null ? <RegisterPart /> : <PastRegister meetingId={meeting} />}
      </Suspense>
    </>
  );
}
