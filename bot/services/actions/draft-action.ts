/** An action whose text comes from a message: the form with it. Nothing is stored. */
import type { ActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { actionsPolicy } from '../../../shared/domain/actions/policy';
import { permit } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { cut } from '../../../shared/words/cut';
import { query } from '../query';
import { actionsView } from './action-view';

/** The form as it opens, with what it offers to choose from. */
export interface DraftedForm {
  readonly entered: { readonly text: string; readonly owner: string; readonly due: string; readonly serves: string };
  /** The message says more than an action holds. */
  readonly shortened: boolean;
  readonly list: Pick<ActionsView, 'owners' | 'links'>;
}

/** Problem: no seat. One request. */
export const draftAction = query({
  load: async (_services, _groupId, _text: string) => null,
  view: (_, context, text) => {
    const permitted = permit(actionsPolicy.record, context.standing);
    if (!permitted.ok) return permitted;
    const list = actionsView([], 'all', context);
    const draft = cut(text, LIMITS.actionText);
    return ok<DraftedForm>({
      entered: { text: draft, owner: '', due: list.nextMeeting, serves: '' },
      shortened: draft !== text,
      list,
    });
  },
});
