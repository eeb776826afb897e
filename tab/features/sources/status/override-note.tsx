/** An override, always shown together with the status by the rules. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { HandRight20Regular } from '@fluentui/react-icons';
import type { SourceView } from '../../../../shared/contract/tracker';
import { RAG_WORDS } from '../../../../shared/domain/tracker/words';
import { Day, Sentence } from '../../../components/day';
import { OpenButton } from '../../../components/open-button';
import { RagChip } from '../../../components/rag';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  rules: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  button: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
});

/** The status by the rules, with the reason. */
export function ByTheRules({ source }: { readonly source: Pick<SourceView, 'override' | 'rag' | 'reason'> }) {
  const styles = useStyles();
  const { rag, reason } = source.override?.instead ?? source;
  return (
    <span className={styles.rules}>
      <span>By the rules</span>
      <RagChip rag={rag} />
      <span>
        <Sentence text={reason} />
      </span>
    </span>
  );
}

interface OverrideNoteProps {
  readonly source: SourceView;
  /** Absent if the reader may not lift it. */
  readonly onLift?: () => void;
}

/** Who overrode the status, why and until when, and the status by the rules. Nothing without an override. */
export function OverrideNote({ source, onLift }: OverrideNoteProps) {
  const styles = useStyles();
  const { override } = source;
  if (override === null) return null;
  return (
    <div className={styles.note}>
      <HandRight20Regular aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.line}>
          <strong>
            Set to {RAG_WORDS[override.rag].toLowerCase()} by hand until <Day date={override.until} />
          </strong>
        </p>
        <p className={styles.line}>
          {override.reason} ({override.by})
        </p>
        <ByTheRules source={source} />
        {onLift !== undefined && (
          <div className={styles.button}>
            <OpenButton size="small" onOpen={onLift}>
              Lift the override
            </OpenButton>
          </div>
        )}
      </div>
    </div>
  );
}
