import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OverviewProps } from './barrier-filter';
import { agenciesWith, openAt, openOf } from './barrier-filter';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  head: {
    padding: tokens.spacingHorizontalS,
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  left: { textAlign: 'left', minWidth: '180px' },
  cell: {
    padding: '2px',
    textAlign: 'center',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: { minWidth: '44px', fontVariantNumeric: 'tabular-nums' },
  some: { backgroundColor: tokens.colorBrandBackground2 },
  none: { color: tokens.colorNeutralForeground4 },
});

/** Kinds by agencies, with what they add up to. */
export function BarrierMatrix({ data, filter, onChoose }: OverviewProps) {
  const styles = useStyles();
  const agencies = agenciesWith(data);
  return (
    <div className={styles.scroll}>
      <table aria-label="Open barriers by kind and agency" className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.left)}>
              Barrier
            </th>
            {agencies.map(({ value, label }) => (
              <th key={value} scope="col" className={styles.head}>
                {label}
              </th>
            ))}
            <th scope="col" className={styles.head}>
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {data.byCode.map((row) => (
            <tr key={row.code}>
              <th scope="row" className={styles.name}>
                {row.words}
              </th>
              {agencies.map(({ value, label }) => (
                <td key={value} className={styles.cell}>
                  <Count
                    open={openAt(row, value)}
                    label={`${row.words}, ${label}`}
                    pressed={filter.code === row.code && filter.agency === value}
                    onPress={() => onChoose({ code: row.code, agency: value })}
                  />
                </td>
              ))}
              <td className={styles.cell}>
                <Count
                  open={row.open}
                  label={row.words}
                  pressed={filter.code === row.code && filter.agency === null}
                  onPress={() => onChoose({ code: row.code, agency: null })}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.name}>
              All
            </th>
            {agencies.map(({ value, label }) => (
              <td key={value} className={styles.cell}>
                <Count
                  open={openOf(data, value)}
                  label={label}
                  pressed={filter.code === null && filter.agency === value}
                  onPress={() => onChoose({ code: null, agency: value })}
                />
              </td>
            ))}
            <td className={styles.cell}>
              <Count
                open={data.barriers.length}
                label="Every barrier"
                pressed={filter.code === null && filter.agency === null}
                onPress={() => onChoose({ code: null, agency: null })}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
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
