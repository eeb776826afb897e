/** The form for an action whose text comes from a message. Nothing is stored. */
import type { ActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { actionsPolicy } from '../../../shared/domain/actions/policy';
import { permit } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { cut } from '../../../shared/words/cut';
import { query } from '../query';
import { actionsView } from './action-view';

/** The initial values of the form, and its choices. */
export interface DraftedForm {
  readonly entered: { readonly text: string; readonly owner: string; readonly due: string; readonly serves: string };
  /** Whether the message was cut to the maximum length of an action's text. */
  readonly shortened: boolean;
  readonly list: Pick<ActionsView, 'owners' | 'links'>;
}

/** Returns the form with the message as text. Problem: no seat. One storage request. */
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
