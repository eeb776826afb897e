import { Button, FluentProvider, makeStyles, mergeClasses, teamsLightTheme, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { BackLink } from '../../components/back-link';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading } from '../../components/surface';
import { BoardSheet } from './board-sheet';
import './board.css';
import { Stack } from '../../components/layout';

const useStyles = makeStyles({
  place: { backgroundColor: 'transparent' },
  paper: {
    backgroundColor: '#ffffff',
    color: '#000000',
    maxWidth: '794px',
    boxSizing: 'border-box',
    padding: '12mm',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalM },
    '@media print': { maxWidth: 'none', padding: 0, boxShadow: 'none', borderRadius: 0 },
  },
});

const A_MINUTE = 60_000;

/** The tracker on one page of paper, for the board. It looks the same whatever the theme: it is paper. */
export function BoardPage() {
  const styles = useStyles();
  const tracker = useLive('tracker', {}, A_MINUTE);
  return (
    <>
      <Stack>
        <BackLink href="/">Tracker</BackLink>
        <PageHeading title="Board page" lead="The tracker on one page of A4, as it stands now.">
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
          <FluentProvider theme={teamsLightTheme} className={mergeClasses('board', styles.place)}>
            <article aria-label="Board page" className={styles.paper}>
              <BoardSheet tracker={data} />
            </article>
          </FluentProvider>
        )}
      </QueryView>
    </>
  );
}
