/** The command *Find* in the compose box: searches actions and data sources; returns cards to insert into a message. */
import { LIMITS } from '../../../shared/contract/limits';
import { nameKey } from '../../../shared/domain/names';
import { cut } from '../../../shared/words/cut';
import { foundCard } from '../../cards/search/found-card';
import { find as findByWords } from '../../services/search/find';
import { messageResult, resultList } from './answers';
import type { Extension } from './call';

/** Returns a page of results, or a sentence if there are none. */
export const find: Extension['find'] = async ({ services, caller, cards }, search) => {
  const words = cut(search.words, LIMITS.searchWords);
  const found = await findByWords(services, caller, { words });
  if (!found.ok) {
    const { problem } = found;
    return messageResult(problem.kind === 'no-seat' ? `Nothing found. ${problem.message}` : problem.message);
  }
  const page = found.value.hits.slice(search.skip, search.skip + search.count);
  if (page.length > 0) return resultList(page.map((hit) => foundCard(hit, found.value, cards)));
  if (search.skip > 0) return messageResult('That was all.');
  if (nameKey(words) === '') return messageResult('There is no open action and no data source yet.');
  return messageResult(
    'Nothing found. Try fewer words: part of an action, a data source, an organisation or a reference.',
  );
};
