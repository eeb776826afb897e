import { makeStyles, tokens } from '@fluentui/react-components';
import { PlainList } from '../../../components/layout';
import type { FiguresProps } from './by-agency';
import { Fold } from './fold';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Which Specified and Relevant organisations shared something in the running quarter. */
export function Sharing({ tracker, onChange, folded }: FiguresProps) {
  const styles = useStyles();
  const { organisations, of, label } = tracker.sharing;
  return (
    <Fold
      title="Sharing this quarter"
      beside={`${organisations.length} of ${of} Specified and Relevant organisations`}
      folded={folded}
    >
      <p className={styles.words}>
        {organisations.length === 0
          ? `Nobody has supplied anything in ${label} yet.`
          : `Supplied something, in full or in part, in ${label}:`}
      </p>
      {organisations.length > 0 && (
        <PlainList gap="xs">
          {organisations.map((name) => (
            <li key={name}>
              <button type="button" className={styles.name} onClick={() => onChange({ text: name })}>
                {name}
              </button>
            </li>
          ))}
        </PlainList>
      )}
    </Fold>
  );
}
