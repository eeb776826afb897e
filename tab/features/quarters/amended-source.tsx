import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { ButtonGroup } from '../../components/surface';

const useStyles = makeStyles({
  source: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  was: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface AmendedSourceProps {
  readonly name: string;
  /** Its counted status, as text or chip. */
  readonly was: ReactNode;
  readonly onRemove: () => void;
  /** Fields of the correction. */
  readonly children: ReactNode;
}

/** One source of a correction: its counted status, and what is entered about it. */
export function AmendedSource({ name, was, onRemove, children }: AmendedSourceProps) {
  const styles = useStyles();
  return (
    <ButtonGroup label={name} className={styles.source}>
      <div className={styles.head}>
        <strong>{name}</strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={`Take ${name} out`}
          onClick={onRemove}
        />
      </div>
      <div className={styles.was}>{was}</div>
      {children}
    </ButtonGroup>
  );
}
