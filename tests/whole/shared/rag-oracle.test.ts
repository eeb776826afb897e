import { ragOf } from '../../../shared/domain/tracker/rag';
import { compareHistories } from '../../support/rag/histories';

const STATES = 30_000;

describe('given ten seeds of random histories, when both statements of the RAG table are asked', () => {
  it.each(Array.from({ length: 10 }, (_, index) => 3_000 + index))(
    `then they agree in ${STATES.toLocaleString('en-GB')} states of seed %i`,
    (seed) => {
      const { states, differences } = compareHistories(STATES, seed, (facts) => ragOf(facts).rag);
      expect(differences).toEqual([]);
      expect(states).toBeGreaterThanOrEqual(STATES);
    },
  );
});
