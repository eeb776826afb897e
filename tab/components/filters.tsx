/** Filter of a list: a row of buttons; the chosen filter is kept in the address. */
import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ButtonGroup } from './surface';
import { useSearchParam } from './use-search-param';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface NamedFilter<F extends string> {
  readonly filter: F;
  readonly name: string;
}

/** The first filter is the default. */
export type FilterList<F extends string> = readonly [NamedFilter<F>, ...NamedFilter<F>[]];

/** Returns the filter in the address and its setter. The first filter is the default and is left out of the address. */
export function useFilter<F extends string>(filters: FilterList<F>): readonly [F, (filter: F) => void] {
  const [asked, ask] = useSearchParam('filter');
  const [first] = filters;
  const { filter } = filters.find((known) => known.filter === asked) ?? first;
  return [filter, (next) => ask(next === first.filter ? null : next)];
}

interface FiltersProps<F extends string> {
  readonly filters: readonly NamedFilter<F>[];
  readonly chosen: F;
  readonly onChoose: (filter: F) => void;
  /** Content at the end of the row. */
  readonly children?: ReactNode;
}

/** A button for each filter; the chosen one is pressed. */
export function Filters<F extends string>({ filters, chosen, onChoose, children }: FiltersProps<F>) {
  const styles = useStyles();
  return (
    <ButtonGroup label="Show" className={styles.filters}>
      {filters.map(({ filter, name }) => (
        <ToggleButton
          key={filter}
          shape="circular"
          size="small"
          checked={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          {name}
        </ToggleButton>
      ))}
      {children}
    </ButtonGroup>
  );
}
