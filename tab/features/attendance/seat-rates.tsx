import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SeatRateView } from '../../../shared/contract/attendance';
import { Card, SectionTitle } from '../../components/surface';
import { partOfWhole, rateWords } from '../../lib/words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 699.9px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 699.9px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  },
  rate: {
    width: '104px',
    boxSizing: 'border-box',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 699.9px)': { width: '84px', paddingLeft: 0 },
  },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** How often each seat was filled, always with the counts behind it. */
export function SeatRates({ rates }: { readonly rates: readonly SeatRateView[] }) {
  const styles = useStyles();
  if (rates.length === 0) return null;
  return (
    <section className={styles.section}>
      <div>
        <SectionTitle>How often seats were filled</SectionTitle>
        <p className={styles.lead}>By the holder or a deputy, in the past meetings shown first above.</p>
      </div>
      <Card flush>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                Seat
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.rate)}>
                Filled
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ seatId, seat, agency, rate }) => (
              <tr key={seatId}>
                <th scope="row" className={styles.cell}>
                  {seat}
                  {!seat.includes(agency) && <span className={styles.quiet}>{agency}</span>}
                </th>
                <td className={mergeClasses(styles.cell, styles.rate)}>
                  <span className={styles.strong}>{rateWords(rate)}</span>
                  {rate.ratio !== null && <span className={styles.quiet}>{partOfWhole(rate)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </section>
  );
}
