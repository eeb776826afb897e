import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { PlainList } from '../../../components/layout';

/** Number of items that a list of a step shows before the rest is requested. */
const FIRST = 6;
/** Number of items that are printed: all five steps share one page. The style sheet uses the same number. */
const ON_PAPER = 4;

const useStyles = makeStyles({
  more: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CallListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Renders one `li`, with a key. */
  readonly row: (item: Item) => ReactElement;
  /** Shows every item at once, for a list in a scrolling part. */
  readonly whole?: boolean;
}

/** A list in a step: its first items, and the rest on demand. */
export function CallList<Item>({ label, items, row, whole = false }: CallListProps<Item>) {
  const styles = useStyles();
  const [all, setAll] = useState(whole);
  const rest = items.length - FIRST;
  return (
    <>
      <PlainList label={label} className="call-list">
        {(all ? items : items.slice(0, FIRST)).map(row)}
      </PlainList>
      {rest > 0 && !all && (
        <div>
          <Button appearance="transparent" size="small" aria-label={`Show all: ${label}`} onClick={() => setAll(true)}>
            and {rest} more
          </Button>
        </div>
      )}
      {items.length > ON_PAPER && <p className={`call-paper ${styles.more}`}>and {items.length - ON_PAPER} more</p>}
    </>
  );
}
