import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { Day, Moment } from '../../../components/day';
import { Tag } from '../../../components/surface';
import { timespanWords } from '../../../lib/dates';
import { registerVenueWords } from './seat-words';

const useStyles = makeStyles({
  heading: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  corner: { position: 'absolute', top: 0, right: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  date: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 699.9px)': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface RegisterHeadingProps {
  readonly id: string;
  readonly register: RegisterView;
  /** Controls in the corner, where they have to be within reach. */
  readonly children?: ReactNode;
}

/** Heading of a register: day, hours, place and host of the meeting, and whether its register is open. */
export function RegisterHeading({ id, register, children }: RegisterHeadingProps) {
  const styles = useStyles();
  const { date, startsAt, minutes, closedAt } = register;
  return (
    <div className={styles.heading}>
      {children && <div className={styles.corner}>{children}</div>}
      <div className={styles.line}>
        <h2 id={id} className={styles.date}>
          <Day date={date} />
        </h2>
        {closedAt === null ? <Tag tone="good">Register open</Tag> : <Tag>Register closed</Tag>}
      </div>
      <p className={styles.quiet}>
        {timespanWords(startsAt, minutes)} · {registerVenueWords(register)}
        {closedAt !== null && (
          <>
            {' '}
            · closed on <Moment at={closedAt} />
          </>
        )}
      </p>
    </div>
  );
}
