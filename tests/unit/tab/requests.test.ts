/** Whom to ask for which period, outstanding responses, and the words of the figures on agreements and barriers. */
import { basisColumns, movementWords, shortQuarter } from '../../../tab/features/agreements/bases/basis-words';
import {
  barrierFilterOf,
  barriersShown,
  filterWords,
  workshopWords,
} from '../../../tab/features/barriers/barrier-filter';
import { awaitedIn, byOrganisation, commonPeriods, initialPlan } from '../../../tab/features/requests/source-choice';
import { chosenOf, groupsFound, withChosen } from '../../../tab/lib/selection';
import { namesInShort } from '../../../tab/lib/words';
import { requestView, responseView, roundView, sourceChoice } from '../../support/builders';
import { noAgreements, someAgreementsView } from '../../support/tab/agreements-story';

const icb = { organisationId: 'icb', organisation: 'Integrated Care Board' };
const months = ['2026-11', '2026-10', '2026-09'].map((value) => ({ value, label: value }));
const SOURCES = [
  sourceChoice({ value: 'knife', label: 'Knife-enabled offences, Police', periods: months }),
  sourceChoice({ value: 'violence', label: 'Recorded violence, Police', periods: months.slice(0, 2) }),
  sourceChoice({ value: 'ambulance', label: 'Call-outs, Integrated Care Board', ...icb, periods: months.slice(1) }),
  sourceChoice({ value: 'survey', label: 'Survey, Police', periods: [] }),
];

describe('sources to choose from', () => {
  const groups = byOrganisation(SOURCES);

  it('given sources of two organisations, then each is below its own, A to Z, by its own name', () => {
    expect(groups.map(({ name }) => name)).toEqual(['Integrated Care Board', 'Police']);
    expect(groups[0]?.options).toEqual([{ value: 'ambulance', label: 'Call-outs' }]);
    expect(groups[1]?.options.map(({ label }) => label)).toEqual([
      'Knife-enabled offences',
      'Recorded violence',
      'Survey',
    ]);
  });

  it.each([
    ['', ['ambulance', 'knife', 'violence', 'survey']],
    ['police', ['knife', 'violence', 'survey']],
    ['OFFENCES  police', ['knife']],
    ['care call', ['ambulance']],
    ['nothing of the kind', []],
  ])('given somebody types "%s", then what has every word of it is found', (typed, found) => {
    expect(groupsFound(groups, typed).flatMap(({ options }) => options.map(({ value }) => value))).toEqual(found);
  });

  it('given a tick on a whole organisation, then what was chosen before stays, and nothing is chosen twice', () => {
    expect(withChosen(['ambulance', 'knife'], ['knife', 'violence'], true)).toEqual(['ambulance', 'knife', 'violence']);
    expect(withChosen(['ambulance', 'knife'], ['knife', 'violence'], false)).toEqual(['ambulance']);
  });

  it('given some, all or none of a group are chosen, then its own tick says so', () => {
    expect(chosenOf(['knife', 'violence'], ['knife'])).toBe('mixed');
    expect(chosenOf(['knife', 'violence'], ['violence', 'knife', 'survey'])).toBe(true);
    expect(chosenOf(['knife', 'violence'], [])).toBe(false);
  });
});

describe('the period to ask for', () => {
  const periods = (...chosen: string[]) => commonPeriods(SOURCES, chosen).map(({ value }) => value);

  it('given several sources, then only periods that each of them has are offered', () => {
    expect(periods('knife')).toEqual(['2026-11', '2026-10', '2026-09']);
    expect(periods('knife', 'violence')).toEqual(['2026-11', '2026-10']);
    expect(periods('knife', 'violence', 'ambulance')).toEqual(['2026-10']);
  });

  it('given a source that is asked for once, or none at all, then only own words are left', () => {
    expect(periods('knife', 'survey')).toEqual([]);
    expect(periods()).toEqual([]);
  });
});

describe('a round', () => {
  it('given an organisation with two silent sources, then it is awaited once; who has answered is not', () => {
    const items = [
      requestView({ organisation: 'Police' }),
      requestView({ organisation: 'Police' }),
      requestView({ organisation: 'Probation', latest: responseView() }),
    ];
    expect(awaitedIn(roundView({ items }))).toEqual(['Police']);
  });

  it.each([
    [[], ''],
    [['Police'], 'Police'],
    [['Police', 'Probation'], 'Police, Probation'],
    [['Police', 'Probation', 'YJS', 'VRU'], 'Police, Probation and 2 more'],
  ])('given %j and room for two, then it reads "%s"', (names, words) => {
    expect(namesInShort(names, 2)).toBe(words);
  });
});

describe('prepared requests', () => {
  it('given more than may go out at once, then the first ones are chosen', () => {
    const prepared = { covers: '2026-11', due: '2026-12-28' };
    expect(initialPlan(29, prepared, 30)).toEqual({ chosen: true, ...prepared });
    expect(initialPlan(30, prepared, 30)).toEqual({ chosen: false, ...prepared });
  });
});

describe('the basis of sharing over time', () => {
  const columns = basisColumns(someAgreementsView());

  it('given five quarters, then today is the sixth column, and what is provisional says so', () => {
    expect(columns.map(({ label, note }) => [label, note])).toEqual([
      ['Q2 25–26', ''],
      ['Q3 25–26', ''],
      ['Q4 25–26', ''],
      ['Q1 26–27', ''],
      ['Q2 26–27', 'provisional'],
      ['Today', ''],
    ]);
  });

  it('given a change from five individual agreements to two, then a sentence says so', () => {
    expect(movementWords(columns)).toBe(
      'Since Q2 25–26: 3 sources more on the framework (0 to 3), 3 sources fewer on individual agreements (5 to 2).',
    );
  });

  it('given only today, then there is nothing to compare with', () => {
    expect(movementWords(basisColumns(noAgreements()))).toBe('');
  });

  it('given something that is no quarter, then it stays as it is', () => {
    expect(shortQuarter('today')).toBe('today');
  });
});

describe('the barrier log', () => {
  const data = someAgreementsView();
  const shown = (search: string) =>
    barriersShown(data, barrierFilterOf(new URLSearchParams(search), data)).map(({ id }) => id);

  it.each([
    ['', ['barrier-cases', 'barrier-exclusions', 'barrier-knife', 'barrier-1']],
    ['code=no_isa', ['barrier-cases', 'barrier-exclusions']],
    ['agency=police', ['barrier-knife']],
    ['code=no_isa&agency=probation', ['barrier-cases']],
    ['code=nonsense&agency=nobody', ['barrier-cases', 'barrier-exclusions', 'barrier-knife', 'barrier-1']],
  ])('given the address "%s", then these are shown', (search, ids) => {
    expect(shown(search)).toEqual(ids);
  });

  it('given a filter, then it is shown in words', () => {
    expect(filterWords(data, { code: 'capacity', agency: 'police' })).toBe('Capacity, Police');
    expect(filterWords(data, { code: null, agency: null })).toBe('');
  });

  it('given a most frequent kind but no such agency, then the workshop is suggested by kind only', () => {
    expect(workshopWords(data)).toBe(
      'Where to spend the next workshop: most barriers are of the kind “No information sharing agreement” (2), and no agency stands out.',
    );
    expect(workshopWords(noAgreements())).toBeNull();
  });
});
