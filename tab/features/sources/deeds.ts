/** What can be done with a source. */
import type { SourcePageView } from '../../../shared/contract/tracker';

/** What is done seldom, and stands in a menu. */
export type SourceDeed = 'overrideRag' | 'raiseQuality' | 'retireSource' | 'restoreSource';

/** Everything that opens a form. */
export type SourceForm = SourceDeed | 'ask' | 'edit' | 'liftOverride' | 'settleQuality';

/** What the reader may do with the source as it is now. */
export function seldomDeeds(page: Pick<SourcePageView, 'source' | 'quality' | 'may'>): readonly SourceDeed[] {
  const { source, quality, may } = page;
  const live = !source.retired;
  return [
    ...(may.override && live ? (['overrideRag'] as const) : []),
    ...(may.override && live && quality === null ? (['raiseQuality'] as const) : []),
    ...(may.edit ? [live ? ('retireSource' as const) : ('restoreSource' as const)] : []),
  ];
}
