import { makeStyles, tokens } from '@fluentui/react-components';
import type { AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import { CountLink } from '../../../components/count-link';
import { MutationProblem } from '../../../components/mutation-problem';
import { QueryView } from '../../../components/query-view';
import { ofWhole } from '../../../lib/words';
import { MyAnswer } from '../../attendance/my-answer/my-answer';
import { useRecordRest } from '../../attendance/record/use-record-rest';
import { AgencyBoard } from '../../attendance/register/agency-board';
import { KeepRegister } from '../../attendance/register/keep-register';
import { NoRegister } from '../../attendance/register/no-register';
import { seatsOf } from '../../attendance/register/seat-words';
import { useRegister } from '../../attendance/register/use-register';
import { ScrollPart } from './scroll-part';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    // Beside a call the answers take the line, and the menu the corner.
    '@media (max-width: 479.9px)': {
      position: 'relative',
      '& > :first-child': { flexGrow: 1 },
      '& > :first-child > [role="status"]': { paddingRight: '48px' },
      '& > button': { position: 'absolute', top: '-12px', right: 0 },
    },
  },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr)) minmax(0, 1.8fr)',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    '@media (max-width: 699.9px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  },
  figure: {
    display: 'flex',
    flexDirection: 'row-reverse',
    justifyContent: 'flex-end',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    '@media print': { flexDirection: 'column-reverse', alignItems: 'flex-start' },
    '@media (max-width: 699.9px)': {
      flexDirection: 'column-reverse',
      alignItems: 'flex-start',
      ':last-child': { gridColumnStart: 1, gridColumnEnd: -1 },
    },
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  label: { color: tokens.colorNeutralForeground2 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * The live register: the reader's own answer, the figures, each agency. Seats and observers are on the register's own
 * page.
 */
export function WhoStep(_: { readonly every: number }) {
  const { attendance, following } = useRegister();
  return (
    <QueryView query={attendance}>
      {(read) => {
        const data = following(read);
        return data.register === null ? <NoRegister data={data} /> : <Here data={data} register={data.register} />;
      }}
    </QueryView>
  );
}

function Here({ data, register }: { readonly data: AttendanceView; readonly register: RegisterView }) {
  const styles = useStyles();
  const rest = useRecordRest(register);
  const { may } = data;
  const mine = seatsOf(register).filter(({ seatId }) => data.mySeatIds.includes(seatId));
  return (
    <>
      <div className={`call-typing ${styles.top}`}>
        {may.answer && mine.length > 0 ? <MyAnswer register={register} mine={mine} /> : <span />}
        {(may.record || may.close) && (
          <KeepRegister register={register} may={{ ...may, discard: false }} inMenu onRest={rest.record} />
        )}
      </div>
      <MutationProblem problem={rest.problem} onDismiss={rest.forget} />
      <Figures register={register} />
      <ScrollPart label="Agencies" below={32}>
        <AgencyBoard lines={register.lines} />
      </ScrollPart>
      <p className={styles.quiet}>
        {register.toConfirm.length > 0 && `${register.toConfirm.length} to be confirmed · `}
        <CountLink href="/attendance">Every seat, and who watches</CountLink>
      </p>
    </>
  );
}

function Figures({ register }: { readonly register: RegisterView }) {
  const styles = useStyles();
  const { counts, coverage } = register;
  const figures: readonly (readonly [string, string | number])[] = [
    ['Present', counts.present],
    [counts.deputy === 1 ? 'Deputy' : 'Deputies', counts.deputy],
    ['Apologies', counts.apologies],
    ['No answer yet', counts.unrecorded],
    ['Specified agencies (coverage)', ofWhole(coverage)],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([label, figure]) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.number}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
