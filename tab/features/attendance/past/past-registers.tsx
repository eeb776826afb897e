import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AttendanceView, PastRegisterView } from '../../../../shared/contract/attendance';
import { Day } from '../../../components/day';
import { PlainList } from '../../../components/layout';
import { useLinkStyles } from '../../../components/links';
import { LoadMoreButton } from '../../../components/paged-section';
import { QueryView } from '../../../components/query-view';
import { useOnce } from '../../../components/session';
import { Card, SectionTitle, Tag } from '../../../components/surface';
import { counted, ofWhole } from '../../../lib/words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(150px, 1fr) minmax(0, 2fr) minmax(0, 1.4fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    },
  },
  words: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  empty: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The closed registers, newest first; older ones page by page. */
export function PastRegisters({ first }: { readonly first: AttendanceView }) {
  const styles = useStyles();
  const [asked, setAsked] = useState<readonly string[]>([]);
  return (
    <section className={styles.section}>
      <SectionTitle>Past meetings</SectionTitle>
      {first.past.length === 0 && <p className={styles.empty}>Closed registers are kept here, with their figures.</p>}
      {first.past.length > 0 && <Registers registers={first.past} />}
      {asked.length === 0 && <LoadMoreButton older={first.older} onOlder={(older) => setAsked([older])} />}
      {asked.map((older, index) => (
        <OlderPage
          key={older}
          older={older}
          last={index === asked.length - 1}
          onOlder={(next) => setAsked((before) => [...before, next])}
        />
      ))}
    </section>
  );
}

interface OlderPageProps {
  readonly older: string;
  readonly last: boolean;
  readonly onOlder: (older: string) => void;
}

function OlderPage({ older, last, onOlder }: OlderPageProps) {
  const page = useOnce('attendance', { query: { older } });
  return (
    <QueryView query={page} skeletonRows={2}>
      {(data) => (
        <>
          <Registers registers={data.past} />
          {last && <LoadMoreButton older={data.older} onOlder={onOlder} />}
        </>
      )}
    </QueryView>
  );
}

function Registers({ registers }: { readonly registers: readonly PastRegisterView[] }) {
  const styles = useStyles();
  const { link, strong } = useLinkStyles();
  return (
    <Card flush>
      <PlainList>
        {registers.map(({ meetingId, date, mode, counts, coverage, corrections }) => (
          <li key={meetingId} className={styles.row}>
            <span>
              <Link href={`/attendance?meeting=${meetingId}`} className={mergeClasses(link, strong)}>
                <Day date={date} />
              </Link>
              {mode === 'in-person' && ', in person'}
            </span>
            <span className={styles.words}>
              {counts.present} present · {counted(counts.deputy, 'deputy', 'deputies')} ·{' '}
              {counted(counts.apologies, 'apology', 'apologies')} · {counts.absent} absent
            </span>
            <span className={styles.words}>
              {ofWhole(coverage)} Specified agencies{' '}
              {corrections > 0 && <Tag>{counted(corrections, 'correction')}</Tag>}
            </span>
          </li>
        ))}
      </PlainList>
    </Card>
  );
}
