import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonAdd20Regular, PersonDelete20Regular, PersonSwap20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { SeatView } from '../../../shared/contract/membership';
import { Day } from '../../components/day';
import { OpenButton } from '../../components/open-button';
import { Tag } from '../../components/surface';
import { ROLE_WORDS } from '../../lib/words';

const BindSeat = lazy(() => import('./bind-seat').then((module) => ({ default: module.BindSeat })));
const VacateSeat = lazy(() => import('./vacate-seat').then((module) => ({ default: module.VacateSeat })));

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 699.9px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  },
  words: { minWidth: 0, flexBasis: '260px', flexGrow: 1 },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface SeatRowProps {
  readonly seat: SeatView;
  readonly agency: string;
  readonly mayBind: boolean;
}

/** One seat and its holder. */
export function SeatRow({ seat, agency, mayBind }: SeatRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<'bind' | 'vacate' | null>(null);
  const close = () => setOpen(null);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.title}>{seat.title}</span>{' '}
        {seat.role !== 'member' && <Tag>{ROLE_WORDS[seat.role]}</Tag>}
        {seat.organisation !== agency && <span className={styles.quiet}>{seat.organisation}</span>}
        {seat.holder === null ? (
          <span>
            <Tag tone="attention">Vacant</Tag>
          </span>
        ) : (
          <span className={styles.quiet}>
            {seat.holder.name}, since <Day date={seat.holder.since} />
          </span>
        )}
        {seat.proposed !== null && (
          <span className={styles.quiet}>
            {seat.proposed.own ? 'You' : seat.proposed.by} proposed {seat.proposed.name ?? 'that nobody holds it'}. It
            takes effect when the chair, or a second person of the VRU, makes the same change.
          </span>
        )}
      </div>
      {mayBind && (
        <div className={styles.buttons}>
          <OpenButton
            size="small"
            icon={seat.holder === null ? <PersonAdd20Regular /> : <PersonSwap20Regular />}
            label={`${seat.holder === null ? 'Choose holder' : 'Change holder'}: ${seat.title}`}
            onOpen={() => setOpen('bind')}
          >
            {seat.holder === null ? 'Choose holder' : 'Change holder'}
          </OpenButton>
          {seat.holder !== null && (
            <OpenButton
              size="small"
              appearance="subtle"
              icon={<PersonDelete20Regular />}
              label={`Vacate: ${seat.title}`}
              onOpen={() => setOpen('vacate')}
            >
              Vacate
            </OpenButton>
          )}
        </div>
      )}
      <Suspense fallback={null}>
        {open === 'bind' && <BindSeat seat={seat} onClose={close} />}
        {open === 'vacate' && <VacateSeat seat={seat} onClose={close} />}
      </Suspense>
    </li>
  );
}
