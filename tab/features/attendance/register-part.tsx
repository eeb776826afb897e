import { Reading } from '../../components/reading';
import { NoRegister } from './no-register';
import { OpenRegister } from './open-register';
import { PastRegisters } from './past-registers';
import { useRegister } from './use-register';

/** The open register as it fills, and the closed ones. */
export function RegisterPart() {
  const { attendance, live, following } = useRegister();
  return (
    <>
      {live.data !== undefined && live.error !== null && attendance.error === null && (
        <Reading query={live}>{() => null}</Reading>
      )}
      <Reading query={attendance}>
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
      </Reading>
    </>
  );
}
