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

/** Confirmation before entries are discarded. Replaces the dialog's buttons, so that the entries stay visible. */
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
