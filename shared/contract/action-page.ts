/** The page of one action on the wire. */
import type { ActionItemView, ActionsView } from './actions';
import type { SourceHistoryView } from './tracker';

/** One action with all that has happened to it. */
export interface ActionPageView extends Pick<ActionsView, 'today' | 'owners' | 'links'> {
  readonly action: ActionItemView;
  /** The latest page. */
  readonly history: SourceHistoryView;
}
