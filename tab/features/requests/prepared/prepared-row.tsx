import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ChoiceView } from '../../../../shared/contract/actions';
import type { PreparedView } from '../../../../shared/contract/requests';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { PlainSelect } from '../../../components/plain-select';
import type { Planned } from '../source-choice';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(180px, 260px) 160px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 699.9px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface PreparedRowProps {
  readonly prepared: PreparedView;
  readonly plan: Planned;
  readonly today: IsoDate;
  /** Full periods that are available for the source. */
  readonly periods: readonly ChoiceView[];
  readonly onChange: (change: Partial<Planned>) => void;
}

/** A prepared request: whether it is sent, its period, and its due date. */
export function PreparedRow({ prepared, plan, today, periods, onChange }: PreparedRowProps) {
  const styles = useStyles();
  const { source, organisation, frequency, covers, period } = prepared;
  const offered = periods.some(({ value }) => value === covers)
    ? periods
    : [{ value: covers, label: period }, ...periods];
  return (
    <li className={styles.row}>
      <Checkbox
        checked={plan.chosen}
        onChange={(_, { checked }) => onChange({ chosen: checked === true })}
        label={
          <span>
            <span className={styles.name}>{source}</span>
            <span className={styles.quiet}>
              {organisation} · {frequency}
            </span>
          </span>
        }
      />
      <PlainSelect
        label={`Period: ${source}`}
        value={plan.covers}
        options={offered}
        onChange={(value) => onChange({ covers: value })}
      />
      <Input
        type="date"
        aria-label={`Due: ${source}`}
        value={plan.due}
        min={today}
        onChange={(_, { value }) => onChange({ due: value })}
      />
    </li>
  );
}
