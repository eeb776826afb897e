import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { AttendanceView, RegisterView } from '../../../shared/contract/attendance';
import { Day } from '../../components/day';
import { OpenButton } from '../../components/open-button';
import { useAmend } from '../../components/session';
import { Card } from '../../components/surface';
import { timespanWords } from '../../lib/dates';
import { counted, partOfWhole } from '../../lib/words';
import { AgencyList } from './agency-list';
import { MyAnswer } from './my-answer';

const CloseRegister = lazy(() => import('./close-register').then((module) => ({ default: module.CloseRegister })));

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  date: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(100px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  count: {
    display: 'flex',
    flexDirection: 'column-reverse',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  numberLabel: { color: tokens.colorNeutralForeground2 },
});

interface OpenRegisterProps {
  readonly data: AttendanceView;
  readonly register: RegisterView;
}

/** The register of the meeting: one's own answer first, then the figures for the room, then who is in by agency. */
export function OpenRegister({ data, register }: OpenRegisterProps) {
  const styles = useStyles();
  const title = useId();
  const [closing, setClosing] = useState(false);
  const amend = useAmend('attendance', { query: {} });
  const mine = register.lines.flatMap(({ seats }) => seats).filter(({ seatId }) => data.mySeatIds.includes(seatId));
  return (
    <>
      <Card labelledBy={title} className={styles.card}>
        <div>
          <h2 id={title} className={styles.date}>
            <Day date={register.date} />
          </h2>
          <p className={styles.quiet}>
            {timespanWords(register.startsAt, register.minutes)} ·{' '}
            {register.mode === 'remote' ? 'on Teams' : 'in person'} · register open
          </p>
        </div>
        {data.may.answer && mine.length > 0 && (
          <MyAnswer
            register={register}
            mine={mine}
            onAnswered={(next) => amend((before) => ({ ...before, register: next }))}
          />
        )}
        <Counts register={register} />
        <div className={styles.foot}>
          <p className={styles.quiet}>
            <strong>{partOfWhole(register.coverage)}</strong> Specified agencies represented (activity 2.a).
            {register.actionsCarried > 0 && ` ${counted(register.actionsCarried, 'action')} carried over.`}
          </p>
          {data.may.close && (
            <OpenButton icon={<LockClosed20Regular />} onOpen={() => setClosing(true)}>
              Close register
            </OpenButton>
          )}
        </div>
      </Card>
      <AgencyList lines={register.lines} mySeatIds={data.mySeatIds} />
      <Suspense fallback={null}>
        {closing && <CloseRegister register={register} onClose={() => setClosing(false)} />}
      </Suspense>
    </>
  );
}

/** Large enough to be read across a room. */
function Counts({ register }: { readonly register: RegisterView }) {
  const styles = useStyles();
  const { present, deputy, apologies, unrecorded } = register.counts;
  const figures = [
    { words: 'Here', count: present },
    { words: deputy === 1 ? 'Deputy' : 'Deputies', count: deputy },
    { words: 'Apologies', count: apologies },
    { words: 'Not heard of', count: unrecorded },
  ];
  return (
    <ul aria-label="Attendance so far" className={styles.counts}>
      {figures.map(({ words, count }) => (
        <li key={words} className={styles.count}>
          <span className={styles.numberLabel}>{words}</span>
          <span className={styles.number}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
