/** What can be done with a source. */
import type { SourcePageView } from '../../../shared/contract/tracker';

/** The menu items of a source. */
export type SourceMenuItem = 'overrideRag' | 'raiseQuality' | 'retireSource' | 'restoreSource';

/** Everything that opens a form. */
export type SourceForm = SourceMenuItem | 'ask' | 'edit' | 'liftOverride' | 'settleQuality';

/** Returns what the reader may do with the source in its current state. */
export function sourceMenuItems(page: Pick<SourcePageView, 'source' | 'quality' | 'may'>): readonly SourceMenuItem[] {
  const { source, quality, may } = page;
  const live = !source.retired;
  return [
    ...(may.override && live ? (['overrideRag'] as const) : []),
    ...(may.override && live && quality === null ? (['raiseQuality'] as const) : []),
    ...(may.edit ? [live ? ('retireSource' as const) : ('restoreSource' as const)] : []),
  ];
}
