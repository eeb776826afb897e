import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type MatrixCell, MatrixTable } from '../../components/table/matrix-table';
import type { OverviewProps } from './barrier-filter';
import { agenciesWith, openAt, openOf } from './barrier-filter';

const useStyles = makeStyles({
  number: { minWidth: '44px', fontVariantNumeric: 'tabular-nums' },
  some: { backgroundColor: tokens.colorBrandBackground2 },
  none: { color: tokens.colorNeutralForeground4 },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const ALL = 'all';

/** Open barriers by kind and agency, with totals. */
export function BarrierMatrix({ data, filter, onChoose }: OverviewProps) {
  const styles = useStyles();
  const agencies = agenciesWith(data);
  const count = (open: number, label: string, code: typeof filter.code, agency: string | null): MatrixCell => ({
    id: agency ?? ALL,
    content: (
      <Count
        open={open}
        label={label}
        pressed={filter.code === code && filter.agency === agency}
        onPress={() => onChoose({ code, agency })}
      />
    ),
  });
  return (
    <MatrixTable
      caption="Open barriers by kind and agency"
      corner={<span className={styles.head}>Barrier</span>}
      columns={[...agencies, { value: ALL, label: 'All' }].map(({ value, label }) => ({
        id: value,
        content: <span className={styles.head}>{label}</span>,
      }))}
      groups={[
        {
          id: ALL,
          rows: data.byCode.map((row) => ({
            id: row.code,
            head: row.words,
            cells: [
              ...agencies.map(({ value, label }) =>
                count(openAt(row, value), `${row.words}, ${label}`, row.code, value),
              ),
              count(row.open, row.words, row.code, null),
            ],
          })),
        },
      ]}
      total={{
        id: ALL,
        head: 'All',
        cells: [
          ...agencies.map(({ value, label }) => count(openOf(data, value), label, null, value)),
          count(data.barriers.length, 'Every barrier', null, null),
        ],
      }}
    />
  );
}

interface CountProps {
  readonly open: number;
  readonly label: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Count({ open, label, pressed, onPress }: CountProps) {
  const styles = useStyles();
  if (open === 0) return <span className={styles.none}>0</span>;
  return (
    <Button
      className={mergeClasses(styles.number, !pressed && styles.some)}
      appearance={pressed ? 'primary' : 'secondary'}
      size="small"
      aria-pressed={pressed}
      aria-label={`${label}: ${open} open`}
      onClick={onPress}
    >
      {open}
    </Button>
  );
}
