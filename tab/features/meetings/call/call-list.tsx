import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { PlainList } from '../../../components/layout';

/** As many as a step shows of one thing before somebody asks for the rest. */
const FIRST = 6;
/** As many as paper shows: all five steps share one page. The style sheet says the same. */
const ON_PAPER = 4;

const useStyles = makeStyles({
  more: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CallListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** One `li`, with a key. */
  readonly row: (item: Item) => ReactElement;
  /** Everything stands there at once, in a part that scrolls. */
  readonly whole?: boolean;
}

/** A list of a step: its first lines, and the rest when somebody asks. */
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
