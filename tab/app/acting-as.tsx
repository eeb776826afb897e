import { Field, makeStyles } from '@fluentui/react-components';
import type { LocalPersonView } from '../../shared/contract/membership';
import { PlainSelect } from '../components/plain-select';

const useStyles = makeStyles({
  field: {
    minWidth: 0,
    flexGrow: 1,
    maxWidth: '340px',
    '@media (max-width: 699.9px)': { maxWidth: 'none', width: '100%' },
  },
});

interface ActingAsProps {
  readonly people: readonly LocalPersonView[];
  /** Object id of the person acted as. */
  readonly person: string;
  readonly onChange: (person: LocalPersonView) => void;
}

/** Local mode only: the choice of the person to act as. */
export function ActingAs({ people, person, onChange }: ActingAsProps) {
  const styles = useStyles();
  return (
    <Field label="Acting as" size="small" className={styles.field}>
      <PlainSelect
        size="small"
        value={person}
        options={people.map(({ aadObjectId, name }) => ({ value: aadObjectId, label: name }))}
        onChange={(value) => {
          const chosen = people.find(({ aadObjectId }) => aadObjectId === value);
          if (chosen !== undefined) onChange(chosen);
        }}
      />
    </Field>
  );
}
