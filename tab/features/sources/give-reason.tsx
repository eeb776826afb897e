import type { SourceView } from '../../../shared/contract/tracker';
import { sourceReasonForm } from '../../../shared/forms/sources';
import { ReasonDialog } from '../../components/reason-dialog';

export type Reasoned = 'retireSource' | 'restoreSource' | 'liftOverride';

const WORDS: Readonly<Record<Reasoned, { title: string; what: string; done: string }>> = {
  retireSource: {
    title: 'Retire',
    what: 'It no longer counts in the measure and is asked for nothing more. Its history stays.',
    done: 'is retired: it no longer counts',
  },
  restoreSource: {
    title: 'Restore',
    what: 'It counts in the measure again.',
    done: 'counts again',
  },
  liftOverride: {
    title: 'Lift the override of',
    what: 'The rules decide its status again at once.',
    done: 'follows the rules again',
  },
};

interface GiveReasonProps {
  readonly source: SourceView;
  readonly to: Reasoned;
  readonly onClose: () => void;
}

/** Dialog that retires or restores a source or lifts an override: each needs a reason, which stays in the history. */
export function SourceReason({ source, to, onClose }: GiveReasonProps) {
  const words = WORDS[to];
  return (
    <ReasonDialog
      route={to}
      params={{ sourceId: source.id }}
      of={sourceReasonForm}
      title={`${words.title} ${source.name}`}
      submitLabel={sourceReasonForm.submit[to]}
      done={() => `${source.name} ${words.done}.`}
      onClose={onClose}
    >
      <span>{words.what}</span>
    </ReasonDialog>
  );
}
