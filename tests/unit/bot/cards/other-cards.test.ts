import type { AdaptiveCard } from '../../../../bot/cards/card';
import { helpCard } from '../../../../bot/cards/help/help-card';
import { welcomeCard } from '../../../../bot/cards/help/welcome-card';
import { linkConversationCard } from '../../../../bot/cards/membership/link-conversation-card';
import { problemCard } from '../../../../bot/cards/problems/problem-card';
import { recommendationsCard } from '../../../../bot/cards/recommendations/recommendations-card';
import { boardCard } from '../../../../bot/cards/tracker/board-card';
import { trackerCard } from '../../../../bot/cards/tracker/tracker-card';
import { COMMANDS } from '../../../../shared/areas/commands';
import type { QuarterView } from '../../../../shared/contract/snapshots';
import { headline, percentage, type RagCounts } from '../../../../shared/domain/tracker/measure';
import {
  choice,
  leverView,
  many,
  quarterView,
  recommendationsView,
  sourceView,
  trackerView,
} from '../../../support/builders';
import { buttonTitles, cardText } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { OPTIONS } from './all-cards';

/** Returns the charts of a card, without the fallbacks for clients without charts. */
function chartsIn(card: AdaptiveCard) {
  return (card.body as readonly { readonly type: string }[]).filter(({ type }) => type.startsWith('Chart.'));
}

describe('the tracker', () => {
  const rags = ['green', 'green', 'amber', 'grey', 'red', 'amber', 'amber', 'red', 'amber'] as const;
  const sources = rags.map((rag, index) =>
    sourceView({ id: `s${index}`, name: `Source ${index}`, rag, reason: 'Will be supplied by 2027-01-20' }),
  );
  const text = cardText(trackerCard(trackerView({ sources }), OPTIONS));

  it('gives both figures with the counts they come from, and the counts by status in words', () => {
    expect(text).toMatch(/22\.2%\n2\/9 sources green\n25\.0%\n2\/8 of sources due\n2 green, 4 amber, 2 red, 1 grey/);
    expect(text).toMatch(/2\n Green\n4\n Amber\n2\n Red\n1\n Grey/);
  });

  it('draws the statuses as a donut without empty ones, and lists them beside it', () => {
    const none = trackerView({ sources: sources.filter(({ rag }) => rag !== 'red') });
    expect(cardText(trackerCard(none, OPTIONS))).toContain('2 green, 4 amber, 1 grey');
    expect(chartsIn(trackerCard(none, OPTIONS))[0]).toMatchObject({
      type: 'Chart.Donut',
      data: [
        { legend: 'Green: 2', value: 2, color: 'good' },
        { legend: 'Amber: 4', value: 4, color: 'warning' },
        { legend: 'Grey: 1', value: 1, color: 'neutral' },
      ],
    });
  });

  it('draws a bar for each agency that has sources which count, and says the same in words', () => {
    const of = (agencyId: string, counts: RagCounts) => ({ agencyId, counts, headline: headline(counts) });
    const none = { green: 0, amber: 0, red: 0, grey: 0, excluded: 0 };
    const byAgency = [
      of('police', { ...none, green: 2, amber: 1, red: 3 }),
      of('health', { ...none, grey: 1 }),
      of('fire', { ...none, excluded: 4 }),
    ];
    const agencies = [choice({ value: 'police', label: 'Police' }), choice({ value: 'health', label: 'Health' })];
    const card = trackerCard(trackerView({ sources, byAgency, agencies }), OPTIONS);
    expect(cardText(card)).toMatch(
      /Agency by agency\nPolice\n: 2 green, 1 amber, 3 red, of 6\nHealth\n: 1 grey, of 1\n/,
    );
    expect(chartsIn(card)[1]).toMatchObject({
      type: 'Chart.HorizontalBar.Stacked',
      data: [
        { title: 'Police: 2 green, 1 amber, 3 red', data: [{ value: 2 }, { value: 1 }, { value: 3 }] },
        { title: 'Health: 1 grey', data: [{ legend: 'Grey', value: 1, color: 'neutral' }] },
      ],
    });
    const excluded = byAgency.slice(2);
    expect(cardText(trackerCard(trackerView({ sources, byAgency: excluded }), OPTIONS))).not.toContain('Agency');
  });

  it('names three sources that need attention, red first, with the reason', () => {
    expect(text).toMatch(
      /Red\nSource 4\n · Police\n[\s\S]*Red\nSource 7[\s\S]*Amber\nSource 2[\s\S]*and 3 more sources red or amber/,
    );
    expect(text).not.toContain('Source 5');
    expect(text).toContain('Will be supplied by Wed 20 Jan 2027');
  });

  it('says how many statuses the VRU has set by hand', () => {
    const words = (overridden: number) => cardText(trackerCard(trackerView({ overridden }), OPTIONS));
    expect(words(0)).toContain('Overrides: none');
    expect(words(1)).toContain('Overrides by the VRU: 1');
    expect(words(2)).toContain('Overrides by the VRU: 2');
  });

  it('lists the last quarters, the latest first, and says what may still change', () => {
    const counts = (green: number) => ({ green, amber: 10 - green, red: 0, grey: 0, excluded: 0 });
    const quarter = (number: number, over: Partial<QuarterView> = {}) =>
      quarterView({ label: `Q${number} 2026–27 (Some months)`, counts: counts(number), ...over });
    const trend = [
      ...many(3, (index) => quarter(index)),
      quarter(3, { before: percentage(2, 10) }),
      quarter(4, { state: 'provisional' }),
    ];
    const shown = cardText(trackerCard(trackerView({ trend, sources }), OPTIONS));
    expect(shown).toMatch(
      /The last quarters\n17\.8 points less than at the end of Q4 2026–27\nQ4 2026–27\n40\.0%\n4\/10 · \nProvisional\nQ3 2026–27\n30\.0%\n3\/10 · \nLocked\nRestated from 20\.0%\nQ2 2026–27\n20\.0%\n2\/10 · \nLocked\nQ1/,
    );
    expect(shown).not.toContain('Q0');
    const changed = (green: number) =>
      cardText(trackerCard(trackerView({ trend: [quarter(green)], sources }), OPTIONS));
    expect(changed(1)).toContain('12.2 points more than');
    expect(cardText(trackerCard(trackerView({ trend: [quarter(10)] }), OPTIONS))).toContain(
      'The same as at the end of',
    );
    expect(text).not.toContain('The last quarters');
  });

  it('a quarter without data sources has no figure', () => {
    const none = quarterView({ counts: { green: 0, amber: 0, red: 0, grey: 0, excluded: 2 } });
    const shown = cardText(trackerCard(trackerView({ trend: [none] }), OPTIONS));
    expect(shown).toMatch(/The last quarters\nQ2 2026–27\nn\/a\nNo data sources · \nLocked/);
  });

  it('names what would lift the figure most, and the least that reaches the next ten percent', () => {
    const levers = [
      leverView({ sources: many(2, (index) => choice({ value: `s${index}` })), after: percentage(4, 9) }),
      ...many(4, (index) => leverView({ organisation: `Organisation ${index}` })),
    ];
    const nextTarget = { tenths: 300, sources: [choice()] };
    const shown = cardText(trackerCard(trackerView({ sources, levers, nextTarget }), OPTIONS));
    expect(shown).toMatch(
      /What would lift the figure most\n1 more green source would reach 30%\.\nPolice: Supply the data in full\n2 sources, the headline would be 44\.4%\nOrganisation 0:/,
    );
    expect(shown).toContain('Organisation 1');
    expect(shown).not.toContain('Organisation 2');
    expect(text).not.toContain('What would lift');
  });

  it('has no figure to show where there is nothing to count', () => {
    const empty = cardText(trackerCard(trackerView({ sources: [] }), OPTIONS));
    expect(empty).toContain('No data sources yet');
    expect(empty).not.toMatch(/%/);
    const grey = cardText(trackerCard(trackerView({ sources: [sourceView({ rag: 'grey' })] }), OPTIONS));
    expect(grey).toMatch(/0\.0%\n0\/1 sources green\nn\/a\nNothing due yet/);
    const excluded = cardText(
      trackerCard(trackerView({ sources: many(2, () => sourceView({ rag: 'excluded' })) }), OPTIONS),
    );
    expect(excluded).toMatch(/n\/a\nNo data sources count[\s\S]*2\n Excluded/);
  });
});

describe('the card for the board', () => {
  const none = { green: 0, amber: 0, red: 0, grey: 0, excluded: 0 };
  const quarter = (number: number, over: Partial<QuarterView> = {}) =>
    quarterView({
      label: `Q${number} 2026–27 (Some months)`,
      counts: { ...none, green: number, amber: 10 - number },
      ...over,
    });
  const sources = [sourceView(), sourceView({ rag: 'red' })];

  it('begins with the last quarter, whose figure is reported, followed by today’s', () => {
    const text = cardText(boardCard(trackerView({ sources, trend: [quarter(1), quarter(2)] }), OPTIONS));
    expect(text).toMatch(
      /measure 3\.1\.1\.a\)\n20\.0%\n2\/10 sources green at the end of Q2 2026–27, locked\n50\.0%\n1\/2 sources green today, provisional until the quarter ends\n30\.0 points more than at the end of Q2 2026–27\nGreen, quarter by quarter\nQ2 2026–27\n: 20\.0%, 2 green, 8 not green, locked\nQ1/,
    );
    expect(text).toContain('1 of 13 Specified and Relevant organisations has shared data in Q3 2026–27.');
    expect(text).toContain('Overrides: none');
  });

  it('draws the quarters, the latest first, and says in words what may still change', () => {
    const trend = [quarter(2, { before: percentage(1, 10) }), quarter(3), quarter(4, { state: 'provisional' })];
    const card = boardCard(trackerView({ trend }), OPTIONS);
    expect(chartsIn(card)).toMatchObject([
      {
        type: 'Chart.HorizontalBar.Stacked',
        data: [
          {
            title: 'Q4 2026–27: 40.0%, provisional',
            data: [
              { legend: 'Green', value: 4, color: 'good' },
              { legend: 'Not green', value: 6, color: 'neutral' },
            ],
          },
          { title: 'Q3 2026–27: 30.0%, locked' },
          { title: 'Q2 2026–27: 20.0%, locked' },
        ],
      },
    ]);
    expect(cardText(card)).toMatch(
      /Q2 2026–27 was restated from 10\.0%\.\nQ4 2026–27 is provisional and may still change\./,
    );
  });

  it('has nothing to draw before a quarter has ended, or where none had data sources', () => {
    const early = boardCard(trackerView({ sources: [] }), OPTIONS);
    expect(cardText(early)).toMatch(/n\/a\nNo data sources count today\nNo quarter has ended yet\./);
    const empty = boardCard(trackerView({ trend: [quarterView({ counts: none })] }), OPTIONS);
    expect(cardText(empty)).toMatch(/quarter by quarter\nQ2 2026–27\n: no data sources, locked/);
    expect([...chartsIn(early), ...chartsIn(empty)]).toEqual([]);
  });
});

it('shows the state of each recommendation and what is awaited', () => {
  const text = cardText(recommendationsCard(recommendationsView(), OPTIONS));
  expect(text).toMatch(
    /6\.1\nConsistent data collection\nAwaiting the HIOWT Working Group\nAwaited: \nThe HIOWT Working Group going live/,
  );
});

describe('help', () => {
  it('has every command of the registry, with its arguments', () => {
    const text = cardText(helpCard({ ...OPTIONS, appName: 'DAWG' }));
    for (const { name, description } of COMMANDS) expect(text).toContain(`/${name}\n${description}`);
    expect(text).toContain('/actions mine\nonly the actions that your seat owns');
    expect(text).toContain('/requests overdue\nonly those that are overdue');
    expect(text).toContain('@DAWG /actions');
  });

  it('on one command has that one only, below the text that was not understood', () => {
    const text = cardText(
      helpCard({ ...OPTIONS, appName: 'DAWG', about: 'actions', notice: 'I do not know "*nonsense*".' }),
    );
    expect(text).toMatch(/^I do not know "\*nonsense\*"\.\nHow to use \/actions\n/);
    expect(text).not.toContain('/tracker');
  });
});

it('the welcome says what the app does not do', () => {
  const text = cardText(welcomeCard({ ...OPTIONS, appName: 'DAWG', groupName: 'Data and Analysis Working Group' }));
  expect(text).toMatch(/What it does not do\nTake minutes[\s\S]*Record or transcribe meetings[\s\S]*data files/);
});

describe('a problem', () => {
  it('is described in plain words, with the message of each field', () => {
    const fields = { due: 'Choose a day up to 2027-02-14.' };
    const text = cardText(problemCard({ kind: 'invalid', message: 'Please check what you entered.', fields }));
    expect(text).toBe('Nothing is saved yet\nPlease check what you entered.\nChoose a day up to Sun 14 Feb 2027.');
  });

  it('that was unexpected gives a reference to quote', () => {
    const text = cardText(problemCard({ kind: 'unexpected', correlationId: '3f0c9a2e' }));
    expect(text).toMatch(/Something went wrong on our side[\s\S]*Reference: \n3f0c9a2e$/);
  });
});

it('offers at most six groups to link a conversation to', () => {
  const card = linkConversationCard(many(9, (index) => ({ id: `group-${index}`, name: `Group ${index}` })));
  expect(buttonTitles(card)).toHaveLength(6);
  expect(findButton(card, 'Link to Group 3').node).toMatchObject({
    verb: 'conversation.link',
    data: { group: 'group-3' },
  });
});
