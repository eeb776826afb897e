import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { QueryView } from '../../components/query-view';
import { Loading } from '../../components/states';
import { PageHeading } from '../../components/surface';
import { AheadSection } from './ahead/ahead-section';
import { PastRegisters } from './past/past-registers';
import { NoRegister } from './register/no-register';
import { OpenRegister } from './register/open-register';
import { useRegister } from './register/use-register';

const PastRegister = lazy(() => import('./past/past-register').then((module) => ({ default: module.PastRegister })));

/** The attendance page: the open register, and past ones. A closed register has an address of its own. */
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

/** The open register, kept up to date, and the closed ones. */
function RegisterPart() {
  const { attendance, live, following } = useRegister();
  return (
    <>
      {live.data !== undefined && live.error !== null && attendance.error === null && (
        <QueryView query={live}>{() => null}</QueryView>
      )}
      <QueryView query={attendance}>
        {(read) => {
          const data = following(read);
          return (
            <>
              {data.register === null ? (
                <NoRegister data={data} />
              ) : (
                <OpenRegister key={data.register.meetingId} data={data} register={data.register} />
              )}
              <AheadSection />
              <PastRegisters first={data} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}
