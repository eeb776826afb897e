import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { TrackerView } from '../../../shared/contract/tracker';
import { PlainSelect } from '../../components/plain-select';
import { counted, RAG_ORDER, RAG_WORDS } from '../../lib/words';
import { isFiltering, type TrackerFilter } from './filter';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
  field: { minWidth: '180px', flexGrow: 1, maxWidth: '300px' },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalSNudge },
});

interface FilterBarProps {
  readonly tracker: TrackerView;
  readonly filter: TrackerFilter;
  readonly shown: number;
  readonly onChange: (change: Partial<TrackerFilter>) => void;
}

/** Which sources to list. */
export function FilterBar({ tracker, filter, shown, onChange }: FilterBarProps) {
  const styles = useStyles();
  const all = tracker.sources.length;
  return (
    <div className={styles.bar}>
      <Field label="Agency" className={styles.field}>
        <PlainSelect
          value={filter.agency ?? ''}
          none="All agencies"
          options={tracker.agencies}
          onChange={(agency) => onChange({ agency })}
        />
      </Field>
      <Field label="Status" className={styles.field}>
        <PlainSelect
          value={filter.rag ?? ''}
          none="Every status"
          options={RAG_ORDER.map((rag) => ({ value: rag, label: RAG_WORDS[rag] }))}
          onChange={(value) => onChange({ rag: RAG_ORDER.find((rag) => rag === value) ?? null })}
        />
      </Field>
      {isFiltering(filter) && (
        <Button appearance="subtle" icon={<Dismiss16Regular />} onClick={() => onChange({ agency: null, rag: null })}>
          Clear filter
        </Button>
      )}
      <span role="status" className={styles.count}>
        {shown === all ? counted(all, 'data source') : `${shown} of ${counted(all, 'data source')}`}
      </span>
    </div>
  );
}
