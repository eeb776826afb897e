/** What differs between versions of a quarter's figure, and where the faults of a restatement stand. */
import { compareVersions } from '../../../tab/features/quarters/compare';
import { choicesOf, correctionsOf, faultyField } from '../../../tab/features/quarters/restatement';
import { someSnapshots, versionView } from '../../support/tab/snapshot-story';

function versions() {
  const [latest, first] = someSnapshots()['2026-27-Q1']?.versions ?? [];
  if (latest === undefined || first === undefined) throw new Error('The story has no restated quarter');
  return { latest, first };
}

describe('two versions', () => {
  it('given a correction, then the figures and the source that differ are named, and nothing else', () => {
    const { latest, first } = versions();

    const { figures, sources } = compareVersions(first, latest);

    expect(figures).toEqual([
      { figure: 'Percentage green', from: '40.0% (2/5)', to: '60.0% (3/5)' },
      { figure: 'Of sources due', from: '50.0% (2/4)', to: '75.0% (3/4)' },
      { figure: 'Green', from: '2', to: '3' },
      { figure: 'Red', from: '1', to: '0' },
    ]);
    expect(sources).toEqual([
      {
        id: 'knife',
        name: 'Knife-enabled offences',
        organisation: 'Police',
        from: 'red',
        to: 'green',
        reason: 'Supplied in full on 2026-06-29',
      },
    ]);
  });

  it('given the same status for another reason, then that is a difference too', () => {
    const { first } = versions();
    const [violence, ...others] = first.sources;
    if (violence === undefined) throw new Error('A version without sources');
    const other = versionView({ sources: [{ ...violence, reason: 'Supplied in full for May 2026' }, ...others] });

    const { figures, sources } = compareVersions(first, other);

    expect(figures).toEqual([]);
    expect(sources).toMatchObject([{ id: 'violence', from: 'green', to: 'green', reason: other.sources[0]?.reason }]);
  });

  it('given the same version twice, then nothing differs', () => {
    const { first } = versions();
    expect(compareVersions(first, first)).toEqual({ figures: [], sources: [] });
  });

  it('given a source that only one of them has, then it is counted in that one alone', () => {
    const { first } = versions();
    const fewer = versionView({ sources: first.sources.slice(1) });

    expect(compareVersions(first, fewer).sources).toMatchObject([{ id: 'violence', from: 'green', to: null }]);
    expect(compareVersions(fewer, first).sources).toMatchObject([{ id: 'violence', from: null, to: 'green' }]);
  });
});

describe('a restatement', () => {
  const values = { 'rag knife': 'green', 'reason knife': 'Was supplied', 'rag fires': 'red', 'reason fires': ' ' };

  it('given chosen sources, then they are sent in the order in which they were chosen, and a forgotten one is not', () => {
    expect(correctionsOf(['fires', 'knife'], values)).toEqual([
      { source: 'fires', rag: 'red', reason: ' ' },
      { source: 'knife', rag: 'green', reason: 'Was supplied' },
    ]);
    expect(correctionsOf(['knife'], values)).toHaveLength(1);
  });

  it('given an entry that lacks something, then the fault is at that field', () => {
    expect(faultyField(correctionsOf(['knife', 'fires'], values), 300)).toBe('reason fires');
    expect(faultyField(correctionsOf(['cases'], values), 300)).toBe('rag cases');
    expect(faultyField(correctionsOf(['knife'], values), 5)).toBe('reason knife');
    expect(faultyField(correctionsOf(['knife'], values), 300)).toBeNull();
  });

  it('given a source is chosen, then it cannot be chosen again', () => {
    const { first } = versions();
    expect(choicesOf(first.sources, ['knife', 'fires']).map(({ value }) => value)).toEqual([
      'violence',
      'ambulance',
      'cases',
    ]);
  });
});
