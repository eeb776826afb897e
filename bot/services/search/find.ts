/** Search of actions and data sources by words, in the data that every reader of the group may see. */
import type { Found, Hit } from '../../../shared/contract/extension';
import { byUrgency } from '../../../shared/domain/actions/transitions';
import type { Action } from '../../../shared/domain/actions/types';
import { hasEveryWord, nameKey } from '../../../shared/domain/names';
import { ok } from '../../../shared/domain/result';
import { statusesOn } from '../../../shared/domain/tracker/status';
import type { Rag } from '../../../shared/domain/tracker/types';
import { loadActions, loadEndedActions } from '../../store/actions';
import { loadTracker } from '../../store/tracker';
import { actionItemView } from '../actions/action-view';
import type { Context, Services } from '../context';
import { query } from '../query';
import { organisationWithAgency, trackerContext } from '../tracker/context';
import { sourceView } from '../tracker/source-view';

interface Wanted {
  /** If empty, the most urgent actions and the sources with the worst RAG are suggested. */
  readonly words: string;
}

/** Maximum number of ended actions searched, latest first: so a search costs the same however long the history. */
const ENDED_SEARCHED = 200;
/** Number of suggestions of each kind. */
const SUGGESTED = { actions: 15, sources: 10 } as const;
const WORST_FIRST: readonly Rag[] = ['red', 'amber', 'grey', 'green', 'excluded'];

/** Returns the hits. Problem: the group does not know the reader. Four storage requests. */
export const find = query({
  load: async ({ table }, groupId, _wanted: Wanted) => {
    const [{ actions }, ended, { state }] = await Promise.all([
      loadActions(table, groupId),
      loadEndedActions(table, groupId, null, ENDED_SEARCHED),
      loadTracker(table, groupId),
    ]);
    return { open: actions.map(({ value }) => value).sort(byUrgency), ended: ended.actions, state };
  },
  view: ({ open, ended, state }, context, { words }, services) => {
    const suggests = nameKey(words) === '';
    const actions = actionHits(suggests ? open.slice(0, SUGGESTED.actions) : [...open, ...ended], words, context);
    const sources = sourceHits(state, words, context, services);
    const hits = [...actions, ...(suggests ? sources.slice(0, SUGGESTED.sources) : sources)];
    return ok<Found>({ hits, today: context.today });
  },
});

function actionHits(actions: readonly Action[], words: string, context: Context): readonly Hit[] {
  return actions
    .map((action) => actionItemView(action, context))
    .filter(({ ref, text, owner, ownerAgency }) => hasEveryWord([ref, text, owner, ownerAgency], words))
    .map((action) => ({ kind: 'action', action }));
}

function sourceHits(
  state: Parameters<typeof statusesOn>[0],
  words: string,
  context: Context,
  services: Pick<Services, 'calendar'>,
): readonly Hit[] {
  const tracker = trackerContext(services, context);
  return statusesOn(state, context.today, tracker.rules)
    .map((status) => {
      const source = sourceView(status, tracker);
      return { source, ...organisationWithAgency(source.organisationId, tracker) };
    })
    .filter(({ source: { name, area, snaSection }, organisation, agency }) =>
      hasEveryWord([name, organisation, agency, area, snaSection], words),
    )
    .sort(
      ({ source: a }, { source: b }) =>
        Number(a.retired) - Number(b.retired) ||
        WORST_FIRST.indexOf(a.rag) - WORST_FIRST.indexOf(b.rag) ||
        a.name.localeCompare(b.name),
    )
    .map(({ source, organisation }) => ({ kind: 'source', source, organisation }));
}
