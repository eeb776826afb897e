import { makeStyles, tokens } from '@fluentui/react-components';
import type { CorrectionView } from '../../../../shared/contract/attendance';
import { Moment } from '../../../components/day';
import { Section } from '../../../components/layout';
import { ATTENDANCE_WORDS } from '../../../lib/words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':last-child': { paddingBottom: 0 },
  },
  seat: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What was put right after closing: from what to what, why and when. */
export function Corrections({ corrections }: { readonly corrections: readonly CorrectionView[] }) {
  const styles = useStyles();
  if (corrections.length === 0) return null;
  return (
    <Section card gap="s" title="Corrections">
      <ol className={styles.list}>
        {corrections.map(({ seat, from, to, reason, at }) => (
          <li key={`${at} ${seat}`} className={styles.row}>
            <span className={styles.seat}>{seat}</span>: {ATTENDANCE_WORDS[from]} → {ATTENDANCE_WORDS[to]}. {reason}
            <span className={styles.quiet}>
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
