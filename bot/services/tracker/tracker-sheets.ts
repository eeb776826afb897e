/** The tracker as sheets of a spreadsheet: the content of the page, in the same words. */
import type { QuarterView } from '../../../shared/contract/snapshots';
import type { SourceView, TrackerFilter, TrackerView } from '../../../shared/contract/tracker';
import { BASIS_WORDS } from '../../../shared/domain/agreements/basis-words';
import { SHARING_BASES } from '../../../shared/domain/agreements/status';
import { matchesFilter } from '../../../shared/domain/tracker/filter';
import { ofSourcesDueWords, type Percentage, percentageWords } from '../../../shared/domain/tracker/measure';
import { RAGS } from '../../../shared/domain/tracker/types';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS, RAG_WORDS } from '../../../shared/domain/tracker/words';
import type { Cell, Column, Sheet } from '../../files/spreadsheet';

/**
 * Returns the sheets. "Sources": exactly those that the filter shows, in the order of the page. "Figures" and
 * "Quarters": those of the whole tracker, as measure 3.1.1.a counts it. Days and percentages are typed cells; a RAG is
 * its word.
 */
export function trackerSheets(view: TrackerView, filter: TrackerFilter): readonly [Sheet, ...Sheet[]] {
  return [sourceSheet(view, filter), figureSheet(view), quarterSheet(view)];
}

/** Columns: title, the cell of a row, and width. */
type Described<T> = readonly (readonly [title: string, cell: (row: T) => Cell, width?: number])[];

function sheetOf<T>(name: string, columns: Described<T>, rows: readonly T[]): Sheet {
  return {
    name,
    columns: columns.map(([title, , width]): Column => (width === undefined ? { title } : { title, width })),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

function sourceSheet(view: TrackerView, filter: TrackerFilter): Sheet {
  const agencies = labels(view.agencies);
  const organisations = labels(view.organisations);
  const columns: Described<SourceView> = [
    ['Agency', ({ agencyId }) => agencies.get(agencyId) ?? '', 12],
    ['Organisation', ({ organisationId }) => organisations.get(organisationId) ?? '', 32],
    ['Name', ({ name }) => name, 40],
    ['Area', ({ area }) => area, 16],
    ['Classification', ({ classification }) => CLASSIFICATION_WORDS[classification], 14],
    ['Frequency', ({ frequency }) => FREQUENCY_WORDS[frequency], 10],
    ['SNA section', ({ snaSection }) => snaSection, 20],
    ['ISA required', ({ isaRequired }) => (isaRequired ? 'Yes' : 'No'), 12],
    ['RAG', ({ rag }) => RAG_WORDS[rag], 10],
    ['Reason', ({ reason }) => reason, 48],
    ['Overridden until', ({ override }) => dayCell(override?.until), 16],
    ['RAG by the rules', ({ override }) => (override === null ? null : RAG_WORDS[override.instead.rag]), 16],
    ['Reason by the rules', ({ override }) => override?.instead.reason ?? null, 40],
    ['Next step', ({ next }) => next?.words ?? null, 40],
    ['Owner of the next step', ({ next }) => next?.owner ?? null, 32],
    ['Due', ({ due }) => dayCell(due), 12],
    ['Working days overdue', ({ overdueWorkingDays }) => overdueWorkingDays, 20],
    ['Agreement', ({ basis }) => BASIS_WORDS[basis], 34],
  ];
  const shown = view.sources.filter((source) =>
    matchesFilter(source, organisations.get(source.organisationId) ?? '', filter),
  );
  return sheetOf('Sources', columns, shown);
}

interface Figure {
  readonly title: string;
  readonly count: number;
  /** The total that the count is part of; null if there is none. */
  readonly of: number | null;
  readonly percentage?: Cell;
}

/** Returns today's figures. */
function figureSheet(view: TrackerView): Sheet {
  const { measure, counts, sharing } = view;
  const of = view.sources.length;
  const agencies = labels(view.agencies);
  const figures: readonly Figure[] = [
    percentageFigure(`${measure.number} ${measure.title}`, view.headline),
    percentageFigure('Of sources due', view.ofSourcesDue, ofSourcesDueWords(view)),
    ...RAGS.map((rag) => ({ title: RAG_WORDS[rag], count: counts[rag], of })),
    { title: 'Overridden by the VRU', count: view.overridden, of },
    ...SHARING_BASES.map((basis) => ({ title: BASIS_WORDS[basis], count: view.bases[basis], of: null })),
    {
      title: `Organisations sharing in ${sharing.label}`,
      count: sharing.organisations.length,
      of: sharing.of,
    },
    ...view.byAgency.map(({ agencyId, headline }) =>
      percentageFigure(`Green at ${agencies.get(agencyId) ?? ''}`, headline),
    ),
    ...view.byReason.map(({ rag, title, sources }) => ({ title: `${RAG_WORDS[rag]}: ${title}`, count: sources, of })),
  ];
  const columns: Described<Figure> = [
    ['Day', () => ({ date: view.today }), 12],
    ['Figure', ({ title }) => title, 60],
    ['Count', ({ count }) => count, 10],
    ['Of', (figure) => figure.of, 10],
    ['Percentage', ({ percentage = null }) => percentage, 16],
  ];
  return sheetOf('Figures', columns, figures);
}

/** Returns one row for each quarter, earliest first. */
function quarterSheet({ trend }: TrackerView): Sheet {
  const columns: Described<QuarterView> = [
    ['Quarter', ({ label }) => label, 34],
    ['State', ({ state }) => (state === 'locked' ? 'Locked' : 'Provisional'), 12],
    ['Version', ({ version }) => version],
    ['Headline', ({ headline }) => percentCell(headline), 16],
    ['Green', ({ headline }) => headline.green],
    ['Of', ({ headline }) => headline.of],
    ['Headline before it was restated', ({ before }) => (before === null ? null : percentCell(before)), 30],
    ['Corrections before it was confirmed', ({ corrected = null }) => corrected, 32],
    ['Of sources due', (quarter) => percentCell(quarter.ofSourcesDue, ofSourcesDueWords(quarter)), 16],
    ['Sources due', ({ ofSourcesDue }) => ofSourcesDue.of, 12],
    ...RAGS.filter((rag) => rag !== 'green').map(
      (rag) => [RAG_WORDS[rag], ({ counts }: QuarterView) => counts[rag]] as const,
    ),
    ['Organisations sharing', ({ sharing }) => sharing, 22],
    ['Overridden', ({ overridden }) => overridden, 12],
    ...SHARING_BASES.map((basis) => [BASIS_WORDS[basis], ({ bases }: QuarterView) => bases[basis], 30] as const),
  ];
  return sheetOf('Quarters', columns, trend);
}

function percentageFigure(title: string, percentage: Percentage, words = percentageWords(percentage)): Figure {
  return { title, count: percentage.green, of: percentage.of, percentage: percentCell(percentage, words) };
}

/**
 * Returns a numeric percentage, exact to a tenth of a percent; words instead of a number if there is nothing to count.
 */
function percentCell(percentage: Percentage, words = percentageWords(percentage)): Cell {
  return percentage.tenths === null ? words : { percent: percentage.tenths / 1000 };
}

function dayCell(date: string | null | undefined): Cell {
  return date == null ? null : { date };
}

function labels(choices: TrackerView['agencies']): ReadonlyMap<string, string> {
  return new Map(choices.map(({ value, label }) => [value, label]));
}
