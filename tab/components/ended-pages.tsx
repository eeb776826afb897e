/** What is over and done with: of interest to few, long in the end, so it is fetched page by page. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { Fragment, type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  start: { alignSelf: 'flex-start' },
});

export interface EndedPage {
  /** From where on; undefined: the newest. */
  readonly older: string | undefined;
  /** Only the last page offers the next. */
  readonly last: boolean;
  readonly onOlder: (older: string) => void;
}

interface EndedPagesProps {
  readonly title: string;
  readonly children: (page: EndedPage) => ReactNode;
}

/** A fold that fetches nothing until it is opened, and then one page after the other. */
export function EndedPages({ title, children }: EndedPagesProps) {
  const styles = useStyles();
  const [pages, setPages] = useState<readonly (string | undefined)[]>([]);
  const shown = pages.length > 0;
  const onOlder = (next: string) => setPages((before) => [...before, next]);
  return (
    <section aria-label={title} className={styles.section}>
      <Button
        className={styles.start}
        appearance="subtle"
        aria-expanded={shown}
        icon={shown ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
        onClick={() => setPages(shown ? [] : [undefined])}
      >
        {title}
      </Button>
      {pages.map((older, index) => (
        <Fragment key={older ?? 'newest'}>{children({ older, last: index === pages.length - 1, onOlder })}</Fragment>
      ))}
    </section>
  );
}

/** Asks for the next page, in a column; null: this was the last one. */
export function Older({
  older,
  onOlder,
}: {
  readonly older: string | null;
  readonly onOlder: (older: string) => void;
}) {
  const styles = useStyles();
  if (older === null) return null;
  return (
    <Button className={styles.start} onClick={() => onOlder(older)}>
      Show older ones
    </Button>
  );
}
