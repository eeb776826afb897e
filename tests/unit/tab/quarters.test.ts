/** Differences between versions of a quarterly figure, and the positions of a restatement's faults. */
import {
  bodyOf,
  countOf,
  faultyEntry,
  forgottenChoices,
  NOTHING_ENTERED,
  sourceChoices,
  withEntry,
  withForgotten,
  withSource,
} from '../../../tab/features/quarters/amendment';
import { compareVersions } from '../../../tab/features/quarters/compare';
import { type QuarterFigure, quarterFigureOf, sourcesCountedIn } from '../../../tab/features/quarters/counted';
import { sourceView } from '../../support/builders';
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

  it('given sources of which none was due, then the second figure says so and is no number', () => {
    const { latest, first } = versions();
    const grey = { headline: { green: 0, of: 5, tenths: 0 }, ofSourcesDue: { green: 0, of: 0, tenths: null } };
    const { figures } = compareVersions({ ...first, ...grey }, latest);
    expect(figures).toContainEqual({ figure: 'Of sources due', from: 'nothing due yet', to: '75.0% (3/4)' });
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

  it('given a source that only one of them has, then it counts in that one only', () => {
    const { first } = versions();
    const fewer = versionView({ sources: first.sources.slice(1) });

    expect(compareVersions(first, fewer).sources).toMatchObject([{ id: 'violence', from: 'green', to: null }]);
    expect(compareVersions(fewer, first).sources).toMatchObject([{ id: 'violence', from: null, to: 'green' }]);
  });
});

describe('a figure of a quarter', () => {
  const { first } = versions();
  const excluded = first.sources.map((source) => ({
    ...source,
    id: `out-${source.id}`,
    rag: 'excluded' as const,
    overridden: true,
  }));
  const sources = [...first.sources, ...excluded];
  const version = { ...first, sources };
  const { counts, headline, ofSourcesDue, overridden } = first;

  it.each<[QuarterFigure, number]>([
    ['green', headline.green],
    ['amber', counts.amber],
    ['red', counts.red],
    ['grey', counts.grey],
    ['excluded', excluded.length],
    ['due', ofSourcesDue.of],
    ['by-hand', overridden],
    ['basis-none', 1],
    ['basis-not_needed', 4],
    ['basis-framework', 0],
    // Organisations also share sources that are excluded from the measure.
    ['shared', 4],
    ['shared-by-Police', 2],
  ])('given %s, then it opens into the %i sources that it counts', (figure, count) => {
    expect(sourcesCountedIn(version, figure)).toHaveLength(count);
  });

  it('given an address with no figure or an unknown one, then every source is shown', () => {
    expect([quarterFigureOf(null), quarterFigureOf('nonsense'), quarterFigureOf('constructor')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(sourcesCountedIn(version, quarterFigureOf('nonsense'))).toEqual(sources);
    expect(quarterFigureOf('by-hand')).toBe('by-hand');
    expect(quarterFigureOf('shared-by-Police', ['Police'])).toBe('shared-by-Police');
    expect(quarterFigureOf('shared-by-Nobody', ['Police'])).toBeNull();
  });
});

describe('a correction', () => {
  const fires = { source: 'fires', rag: 'red', reason: ' ' };
  const knife = { source: 'knife', rag: 'green', reason: 'Was supplied' };

  it('given chosen sources, then they are sent in the order of choice, each with its own entries', () => {
    const chosen = withSource(withSource([], 'fires'), 'knife');
    const entered = withEntry(withEntry(chosen, 'knife', { rag: 'green', reason: 'Was supplied' }), 'fires', fires);
    expect(entered).toEqual([fires, knife]);
    expect(withSource([], 'knife')).toEqual([{ source: 'knife', rag: '', reason: '' }]);
  });

  it('given an entry that lacks something, then the fault is at that field', () => {
    expect(faultyEntry([knife, fires], 300)).toEqual({ source: 'fires', field: 'reason' });
    expect(faultyEntry(withSource([], 'cases'), 300)).toEqual({ source: 'cases', field: 'rag' });
    expect(faultyEntry([knife], 5)).toEqual({ source: 'knife', field: 'reason' });
    expect(faultyEntry([knife], 300)).toBeNull();
  });

  it('given a source is chosen, then it cannot be chosen again', () => {
    const { first } = versions();
    expect(sourceChoices(first.sources, ['knife', 'fires']).map(({ value }) => value)).toEqual([
      'violence',
      'ambulance',
      'cases',
    ]);
  });

  it('given entries, then each correction has its counted status, and only changes of sharing are sent', () => {
    const { first } = versions();
    const entered = { corrections: [knife], forgotten: withForgotten([], 'late') };
    const sharing = ['icb', 'hiwfrs'];
    expect(bodyOf(entered, { sharing, sharingReason: 'By post' }, first)).toEqual({
      corrections: [{ ...knife, counted: 'red' }],
      forgotten: [{ source: 'late', rag: '', reason: '', shared: false }],
      sharing: { added: ['icb'], removed: ['police'] },
      sharingReason: 'By post',
    });
    expect([countOf(entered, sharing, first), countOf(NOTHING_ENTERED, ['police', 'hiwfrs'], first)]).toEqual([3, 0]);
  });

  it('given sources that were not counted, then those can be chosen, retired ones too', () => {
    const { first } = versions();
    const source = (id: string, retired = false) =>
      sourceView({ id, name: `Data ${id}`, organisationId: 'police', retired });
    const sources = [source('knife'), source('late'), source('gone', true), source('chosen')];
    const organisations = [{ value: 'police', label: 'Police', agencyId: 'police' }];
    expect(forgottenChoices({ sources, organisations }, first.sources, ['chosen'])).toEqual([
      { value: 'late', label: 'Data late, Police' },
      { value: 'gone', label: 'Data gone, Police (retired)' },
    ]);
  });
});
