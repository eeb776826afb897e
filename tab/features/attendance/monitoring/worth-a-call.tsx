import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MonitoringView } from '../../../../shared/contract/monitoring';
import { Day } from '../../../components/day';
import { Card, SectionTitle } from '../../../components/surface';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  count: {
    flexShrink: 0,
    minWidth: '28px',
    textAlign: 'right',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  beside: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/**
 * Organisations that missed several meetings in a row, as candidates for a phone call. No reason is stored or inferred.
 */
export function WorthACall({ missing }: { readonly missing: MonitoringView['worthACall'] }) {
  const styles = useStyles();
  const title = useId();
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>Worth a call</SectionTitle>
      {missing.length === 0 ? (
        <p className={styles.words}>No organisation has missed several meetings in a row.</p>
      ) : (
        <ul aria-labelledby={title} className={styles.list}>
          {missing.map(({ organisationId, organisation, streak }) => (
            <li key={organisationId} className={styles.line}>
              <span aria-hidden="true" className={styles.count}>
                {streak.meetings}
              </span>
              <span className={styles.beside}>
                <span className={styles.name}>{organisation}</span>
                <span className={styles.quiet}>
                  {streak.meetings} meetings missed in a row, since <Day date={streak.since} />
                </span>
                <span className={styles.quiet}>
                  {streak.lastThere === null ? (
                    'Not there before in this period'
                  ) : (
                    <>
                      Last there on <Day date={streak.lastThere} />
                    </>
                  )}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
