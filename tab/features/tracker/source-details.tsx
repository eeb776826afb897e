import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { Dismiss24Regular, DocumentSearch20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SourceView, TrackerView } from '../../../shared/contract/tracker';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from '../../../shared/domain/tracker/words';
import { Sentence } from '../../components/day';
import { OpenButton } from '../../components/open-button';
import { RagChip } from '../../components/rag';
import { useNarrow } from '../../components/use-media';
import { AskForData } from './ask-for-data';
import { RequestCard } from './request-card';
import { SampleTag } from './source-parts';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXXXL,
  },
  status: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SourceDetailsProps {
  readonly source: SourceView;
  readonly tracker: TrackerView;
  readonly onClose: () => void;
}

/** One source: what it is, how it stands and why, and each request with what the reader may do about it. */
export function SourceDetails({ source, tracker, onClose }: SourceDetailsProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const [asking, setAsking] = useState(false);
  return (
    <OverlayDrawer
      open
      position="end"
      size={narrow ? 'full' : 'medium'}
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={<Button appearance="subtle" aria-label="Close" icon={<Dismiss24Regular />} onClick={onClose} />}
        >
          {source.name}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <div className={styles.status}>
          <RagChip rag={source.rag} />
          <span>
            <Sentence text={source.reason} />
          </span>
          <SampleTag source={source} />
        </div>
        <dl className={styles.facts}>
          <dt>Provider</dt>
          <dd>{source.organisation}</dd>
          <dt>Agency</dt>
          <dd>{source.agency}</dd>
          <dt>Classification</dt>
          <dd>{CLASSIFICATION_WORDS[source.classification]}</dd>
          <dt>Frequency</dt>
          <dd>{FREQUENCY_WORDS[source.frequency]}</dd>
        </dl>
        <div className={styles.heading}>
          <h3 className={styles.title}>Requests</h3>
          {tracker.may.ask && (
            <OpenButton size="small" icon={<DocumentSearch20Regular />} onOpen={() => setAsking(true)}>
              Ask for data
            </OpenButton>
          )}
        </div>
        {source.requests.length === 0 && <p className={styles.words}>This source has never been asked for.</p>}
        {source.requests.map((request) => (
          <RequestCard key={request.id} request={request} today={tracker.today} />
        ))}
      </DrawerBody>
      {asking && <AskForData tracker={tracker} sourceId={source.id} onClose={() => setAsking(false)} />}
    </OverlayDrawer>
  );
}
