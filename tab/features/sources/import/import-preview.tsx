import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { ImportView } from '../../../../shared/contract/tracker';
import { Stack } from '../../../components/layout';
import { useNarrow } from '../../../components/use-media';
import { counted } from '../../../lib/words';
import { FaultList, FaultTable, SourcesTable } from './import-tables';
import { importVerdict } from './import-verdict';

const useStyles = makeStyles({
  verdict: { outlineStyle: 'none' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  scroll: {
    overflow: 'auto',
    maxHeight: '320px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A scroll container must be reachable with the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** Preview of a spreadsheet before anything is stored: its faults first, then its sources. */
export function ImportPreview({ preview }: { readonly preview: ImportView }) {
  const narrow = useNarrow();
  const { sources, faults } = preview;
  return (
    <Stack gap="l">
      <Verdict preview={preview} />
      {faults.length > 0 && (
        <Part title={counted(faults.length, 'fault')}>
          {narrow ? <FaultList faults={faults} /> : <FaultTable faults={faults} />}
        </Part>
      )}
      {sources.length > 0 && (
        <Part title={counted(sources.length, 'data source')}>
          <SourcesTable sources={sources} />
        </Part>
      )}
    </Stack>
  );
}

/** Takes the focus with each preview: the previously focused element may be gone. */
function Verdict({ preview }: { readonly preview: ImportView }) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef<ImportView | null>(null);
  const { ready, words } = importVerdict(preview);
  useEffect(() => {
    if (shown.current !== preview) element.current?.focus();
    shown.current = preview;
  }, [preview]);
  return (
    <div ref={element} tabIndex={-1} role={ready ? 'status' : 'alert'} className={styles.verdict}>
      <MessageBar intent={ready ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>{words}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

/**
 * A part in its own scroll area, so that a large table can be scrolled with the keyboard and does not enlarge the page.
 */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <Stack gap="s">
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <section {...REACHABLE} aria-labelledby={id} className={styles.scroll}>
        {children}
      </section>
    </Stack>
  );
}
