import { QueryView } from '../../components/query-view';
import { PastRegisters } from './past/past-registers';
import { NoRegister } from './register/no-register';
import { OpenRegister } from './register/open-register';
import { useRegister } from './register/use-register';

/** The open register as it fills, and the closed ones. */
export function RegisterPart() {
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
              <PastRegisters first={data} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}
