import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ButtonGroup } from './surface';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  words: { margin: 0, marginRight: tokens.spacingHorizontalS },
});

const QUESTION = 'Discard what you entered?';

/** The question before entries are thrown away, in the place of the buttons: what was entered stays in sight. */
export function DiscardQuestion({
  onKeep,
  onDiscard,
}: {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}) {
  const styles = useStyles();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => buttons.current?.querySelector('button')?.focus(), []);
  return (
    <ButtonGroup label={QUESTION}>
      <div ref={buttons} className={styles.question}>
        <p className={styles.words}>{QUESTION}</p>
        <Button type="button" appearance="primary" onClick={onKeep}>
          Keep editing
        </Button>
        <Button type="button" onClick={onDiscard}>
          Discard entries
        </Button>
      </div>
    </ButtonGroup>
  );
}
