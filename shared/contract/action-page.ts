/** View types of the page of one action. */
import type { ActionItemView, ActionsView } from './actions';
import type { SourceHistoryView } from './tracker';

/** An action with its history. */
export interface ActionPageView extends Pick<ActionsView, 'today' | 'owners' | 'links'> {
  readonly action: ActionItemView;
  /** The latest page of its history. */
  readonly history: SourceHistoryView;
}
