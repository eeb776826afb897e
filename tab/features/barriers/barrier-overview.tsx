import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CountToggle } from '../../components/count-link';
import { PlainList } from '../../components/layout';
import { Card } from '../../components/surface';
import { useNarrow } from '../../components/use-media';
import { agenciesWith, type OverviewProps, openAt, workshopWords } from './barrier-filter';
import { BarrierMatrix } from './barrier-matrix';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  words: { margin: 0, maxWidth: '84ch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
});

/** Number of open barriers by kind and agency; each number filters the log to the barriers it counts. */
export function BarrierOverview(props: OverviewProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  return (
    <Card className={styles.card}>
      <p className={styles.words}>{workshopWords(props.data)}</p>
      {narrow ? <ByCode {...props} /> : <BarrierMatrix {...props} />}
    </Card>
  );
}

/** For narrow screens, in place of a table: each kind with its agencies. */
function ByCode({ data, filter, onChoose }: OverviewProps) {
  const styles = useStyles();
  const agencies = agenciesWith(data);
  return (
    <PlainList label="Open barriers by kind and agency" gap="m">
      {data.byCode.map((row) => (
        <li key={row.code}>
          <strong>
            <CountToggle
              pressed={filter.code === row.code && filter.agency === null}
              onPress={() => onChoose({ code: row.code, agency: null })}
            >
              {row.words}: {row.open}
            </CountToggle>
          </strong>
          <div className={styles.buttons}>
            {agencies
              .filter(({ value }) => openAt(row, value) > 0)
              .map(({ value, label }) => (
                <Button
                  key={value}
                  size="small"
                  aria-pressed={filter.code === row.code && filter.agency === value}
                  onClick={() => onChoose({ code: row.code, agency: value })}
                >
                  {label}: {openAt(row, value)}
                </Button>
              ))}
          </div>
        </li>
      ))}
    </PlainList>
  );
}
