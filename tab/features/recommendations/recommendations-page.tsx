import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Clock16Regular,
  DocumentSearch16Regular,
  Hourglass16Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { RecommendationSummary } from '../../../shared/domain/recommendations/summary';
import { Sentence } from '../../components/day';
import { ListPage } from '../../components/list-page';
import { useLive } from '../../components/session';
import { Card } from '../../components/surface';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& > li': { display: 'flex' },
  },
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, width: '100%' },
  top: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalL },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForeground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    alignSelf: 'flex-start',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  source: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const ICONS: Readonly<Record<RecommendationSummary['status'], ComponentType<{ 'aria-hidden': 'true' }>>> = {
  awaiting_route: Hourglass16Regular,
  in_progress: Clock16Regular,
  revision_pending: DocumentSearch16Regular,
  closed: CheckmarkCircle16Filled,
};

/** The four recommendations: status, route, and what is awaited. */
export function RecommendationsPage() {
  const styles = useStyles();
  const recommendations = useLive('recommendations', {});
  return (
    <ListPage
      title="Recommendations"
      lead="What was recommended to the partnership, and how far it is."
      query={recommendations}
      skeletonRows={3}
    >
      {({ items, source }) => (
        <>
          <ul className={styles.grid}>
            {items.map((item) => (
              <li key={item.number}>
                <Recommendation item={item} />
              </li>
            ))}
          </ul>
          <p className={styles.source}>{source}</p>
        </>
      )}
    </ListPage>
  );
}

function Recommendation({ item }: { readonly item: RecommendationSummary }) {
  const styles = useStyles();
  const Icon = ICONS[item.status];
  const heading = `recommendation-${item.number}`;
  return (
    <Card labelledBy={heading} className={styles.card}>
      <div className={styles.top}>
        <span className={styles.number}>{item.number}</span>
        <h2 id={heading} className={styles.title}>
          {item.title}
        </h2>
      </div>
      <span className={styles.status}>
        <Icon aria-hidden="true" />
        {item.statusWords}
      </span>
      <p className={styles.words}>{item.summary}</p>
      <dl className={styles.facts}>
        <dt>Route</dt>
        <dd>
          <Sentence text={item.route} />
        </dd>
        <dt>Awaited</dt>
        <dd>{item.awaited === null ? 'Nothing more' : <Sentence text={item.awaited} />}</dd>
      </dl>
    </Card>
  );
}
