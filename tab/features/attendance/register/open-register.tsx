import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode, useId } from 'react';
import type { AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import { CountLink } from '../../../components/count-link';
import { MutationProblem } from '../../../components/mutation-problem';
import { Card } from '../../../components/surface';
import { useNarrow } from '../../../components/use-media';
import { counted } from '../../../lib/words';
import { MyAnswer } from '../my-answer/my-answer';
import { Observers } from '../observers/observers';
import { ToConfirm } from '../observers/to-confirm';
import { useRecordRest } from '../record/use-record-rest';
import { AgencyBoard } from './agency-board';
import { KeepRegister } from './keep-register';
import { OpenSeats } from './open-seats';
import { RegisterFigures, VacantSeats } from './register-figures';
import { RegisterHeading } from './register-heading';
import { seatsOf } from './seat-words';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    '@media (max-width: 699.9px)': { rowGap: tokens.spacingVerticalM },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalM,
    '@media (max-width: 699.9px)': { flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalS },
  },
  heading: { flexGrow: 1, flexBasis: '300px', minWidth: 0, '@media (max-width: 699.9px)': { flexBasis: 'auto' } },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OpenRegisterProps {
  readonly data: AttendanceView;
  readonly register: RegisterView;
}

/** The open register: first the reader's own answer and the figures, then the agencies, then every seat. */
export function OpenRegister({ data, register }: OpenRegisterProps) {
  const styles = useStyles();
  const title = useId();
  const narrow = useNarrow();
  const { may } = data;
  const rest = useRecordRest(register);
  const keeping = (may.record || may.close) && (
    <KeepRegister register={register} may={may} inMenu={narrow} onRest={rest.record} />
  );
  // Next to the control that failed: in the corner when narrow, below the figures otherwise.
  const problem = <MutationProblem problem={rest.problem} onDismiss={rest.forget} />;
  const mine = seatsOf(register).filter(({ seatId }) => data.mySeatIds.includes(seatId));
  return (
    <>
      <Card labelledBy={title} className={styles.card}>
        <div className={styles.top}>
          <div className={styles.heading}>
            <RegisterHeading id={title} register={register}>
              {narrow && keeping}
            </RegisterHeading>
          </div>
          {data.may.answer && mine.length > 0 && <MyAnswer register={register} mine={mine} />}
        </div>
        {narrow && problem}
        <RegisterFigures register={register} />
        <Besides register={register}>{!narrow && keeping}</Besides>
        {!narrow && problem}
        <AgencyBoard lines={register.lines} />
      </Card>
      <ToConfirm register={register} mayConfirm={data.may.record} />
      <OpenSeats data={data} register={register} />
      <Observers register={register} mayKeep={data.may.record} />
    </>
  );
}

/** What the figures leave out and, on a wide screen, the controls of the register. */
function Besides({ register, children }: { readonly register: RegisterView; readonly children: ReactNode }) {
  const styles = useStyles();
  const parts = besideFigures(register);
  if (parts.length === 0 && !children) return null;
  return (
    <div className={styles.foot}>
      <p className={styles.quiet}>
        {parts.map(([key, words], index) => (
          <Fragment key={key}>
            {index > 0 && ' · '}
            {words}
          </Fragment>
        ))}
      </p>
      {children}
    </div>
  );
}

function besideFigures(register: RegisterView): readonly (readonly [string, ReactNode])[] {
  const { counts, observers, toConfirm, actionsCarried } = register;
  const parts: readonly (readonly [number, string, ReactNode])[] = [
    [observers.length, 'observers', counted(observers.length, 'observer')],
    [toConfirm.length, 'to-confirm', `${toConfirm.length} to be confirmed`],
    [counts.vacant, 'vacant', <VacantSeats key="vacant" count={counts.vacant} />],
    [actionsCarried, 'actions', <ActionsCarried key="actions" count={actionsCarried} />],
  ];
  return parts.flatMap(([count, key, words]) => (count > 0 ? [[key, words]] : []));
}

function ActionsCarried({ count }: { readonly count: number }) {
  return <CountLink href="/actions">{counted(count, 'action')} carried over</CountLink>;
}
