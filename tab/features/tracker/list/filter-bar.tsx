import { Button, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { TrackerFilter, TrackerView } from '../../../../shared/contract/tracker';
import { RAG_WORDS } from '../../../../shared/domain/tracker/words';
import { ExportMenu } from '../../../components/export-menu';
import { PlainSelect } from '../../../components/plain-select';
import { useTyped } from '../../../components/use-typed';
import { counted, RAG_ORDER } from '../../../lib/words';
import { isFiltering } from './filter';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  field: { minWidth: '104px', flexGrow: 1, flexBasis: '104px', maxWidth: '240px' },
  search: { minWidth: '180px', flexGrow: 2, flexBasis: '200px', maxWidth: '360px' },
  box: { width: '100%', maxWidth: 'none', minWidth: 0 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexBasis: '100%',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
  count: { color: tokens.colorNeutralForeground2 },
  end: { marginLeft: 'auto' },
});

interface FilterBarProps {
  readonly tracker: TrackerView;
  readonly filter: TrackerFilter;
  readonly shown: number;
  readonly onChange: (change: Partial<TrackerFilter>) => void;
  readonly onClear: () => void;
}

/** Filter of the listed sources, and their export as a file. */
export function FilterBar({ tracker, filter, shown, onChange, onClear }: FilterBarProps) {
  const styles = useStyles();
  const [typed, setTyped] = useTyped(filter.text, (text) => onChange({ text }));
  const all = tracker.sources.length;
  return (
    <search className={styles.bar}>
      <Field label="Search" className={styles.search}>
        <SearchBox
          className={styles.box}
          placeholder="Data source, provider, area"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Field label="Agency" className={styles.field}>
        <PlainSelect
          value={filter.agency}
          none="All agencies"
          options={tracker.agencies}
          onChange={(agency) => onChange({ agency })}
        />
      </Field>
      <Field label="Status" className={styles.field}>
        <PlainSelect
          value={filter.rag}
          none="Every status"
          options={RAG_ORDER.map((rag) => ({ value: rag, label: RAG_WORDS[rag] }))}
          onChange={(value) => onChange({ rag: RAG_ORDER.find((rag) => rag === value) ?? '' })}
        />
      </Field>
      <Field label="Reason" className={styles.field}>
        <PlainSelect
          value={filter.row}
          none="Every reason"
          options={reasonsOf(tracker, filter)}
          onChange={(row) => onChange({ row })}
        />
      </Field>
      <div className={styles.foot}>
        <span role="status" className={styles.count}>
          {shown === all ? counted(all, 'data source') : `${shown} of ${counted(all, 'data source')}`}
        </span>
        {isFiltering(filter) && (
          <Button appearance="subtle" icon={<Dismiss16Regular />} onClick={onClear}>
            Clear filter
          </Button>
        )}
        {tracker.may.export && (
          <div className={styles.end}>
            <ExportMenu
              route="exportTracker"
              input={(format) => ({ body: { ...filter, format } })}
              note={`${counted(shown, 'data source')}, exactly as filtered. Each export is logged, with who made it.`}
            />
          </div>
        )}
      </div>
    </search>
  );
}

/** Returns the reasons to filter by; includes the one in the address even if no source has it any more. */
function reasonsOf({ byReason, overridden }: TrackerView, { row }: TrackerFilter) {
  const reasons = new Map(byReason.map(({ row: value, title }) => [value, title]));
  if (overridden > 0 && !reasons.has('override')) reasons.set('override', 'Set by hand');
  if (row !== '' && !reasons.has(row)) reasons.set(row, 'Another reason');
  return [...reasons].map(([value, label]) => ({ value, label }));
}
