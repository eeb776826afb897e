import { LIGHT } from 'virtual:themes/light';
import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { BackLink } from '../../components/back-link';
import { Stack } from '../../components/layout';
import { PlainSelect } from '../../components/plain-select';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading } from '../../components/surface';
import { useSearchParam } from '../../components/use-search-param';
import { BoardQuarter } from './board-quarter';
import { BoardSheet } from './board-sheet';
import './board.css';

const useStyles = makeStyles({
  place: { backgroundColor: 'transparent' },
  // Fits a side panel beside its scrollbar; the longest quarter would make the select wider.
  choice: { width: '240px', '& > span': { width: '100%' } },
  paper: {
    backgroundColor: '#ffffff',
    color: '#000000',
    maxWidth: '794px',
    boxSizing: 'border-box',
    padding: '12mm',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    // Under forced colours there is neither white nor a shadow: a border marks the edge of the paper.
    border: `${tokens.strokeWidthThin} solid transparent`,
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalM },
    '@media print': { maxWidth: 'none', padding: 0, border: 'none', boxShadow: 'none', borderRadius: 0 },
  },
});

const A_MINUTE = 60_000;

/** The tracker on one printed page, for the board. It looks the same in every theme, because it is paper. */
export function BoardPage() {
  const styles = useStyles();
  const tracker = useLive('tracker', {}, A_MINUTE);
  const [quarter, choose] = useSearchParam('quarter');
  return (
    <>
      <Stack>
        <BackLink href="/">Tracker</BackLink>
        <PageHeading
          title="Board page"
          lead="The tracker on one page of A4: the last quarter’s figure and today, or a quarter."
        >
          {tracker.data !== undefined && tracker.data.trend.length > 0 && (
            <div className={styles.choice}>
              <PlainSelect
                label="Show"
                value={quarter ?? ''}
                none="Last quarter and today"
                options={tracker.data.trend.toReversed().map((view) => ({ value: view.quarter, label: view.label }))}
                onChange={(next) => choose(next === '' ? null : next)}
              />
            </div>
          )}
          <Button
            appearance="primary"
            icon={<Print20Regular />}
            disabledFocusable={tracker.data === undefined}
            onClick={() => window.print()}
          >
            Print
          </Button>
        </PageHeading>
      </Stack>
      <QueryView query={tracker}>
        {(data) => (
          <FluentProvider theme={LIGHT} className={mergeClasses('board', styles.place)}>
            <article aria-label="Board page" className={styles.paper}>
              {quarter === null ? <BoardSheet tracker={data} /> : <BoardQuarter quarter={quarter} tracker={data} />}
            </article>
          </FluentProvider>
        )}
      </QueryView>
    </>
  );
}
