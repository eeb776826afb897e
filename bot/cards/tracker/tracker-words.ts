/** The trend of the measure and what would raise it, in the words of the tracker's card. */
import type { QuarterView } from '../../../shared/contract/snapshots';
import type { LeverView, TrackerView } from '../../../shared/contract/tracker';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import { counted } from '../../../shared/words/counts';
import { escapeUserText } from '../text';

/** Returns the measure's title and number. */
export function measureWords({ measure }: TrackerView): string {
  return `${measure.title} (measure ${measure.number})`;
}

/** Returns how many statuses the VRU has overridden, in words. */
export function overriddenWords({ overridden }: TrackerView): string {
  return overridden === 0 ? 'Overrides: none' : `Overrides by the VRU: ${overridden}`;
}

/** Returns the last quarters, latest first; empty without a snapshot. */
export function quarterRows({ trend }: TrackerView, count: number) {
  return [...trend].reverse().slice(0, count).map(quarterRow);
}

function quarterRow(quarter: QuarterView) {
  const { headline, state, before } = quarter;
  const provisional = state === 'provisional';
  return {
    quarter: shortLabel(quarter),
    figure: headline.tenths === null ? 'n/a' : percentageWords(headline),
    counts: headline.tenths === null ? 'No data sources' : `${headline.green}/${headline.of}`,
    state: provisional ? 'Provisional' : 'Locked',
    // A figure that may still change is labelled and highlighted.
    weight: provisional ? 'Bolder' : 'Default',
    color: provisional ? 'Accent' : 'Default',
    restated: before === null ? '' : `Restated from ${percentageWords(before)}`,
  };
}

/** Returns "8.3 points more than at the end of Q2 2026–27"; empty without the figure of an earlier quarter. */
export function trendWords({ headline, trend }: TrackerView): string {
  const last = trend.at(-1);
  if (last === undefined || last.headline.tenths === null || headline.tenths === null) return '';
  const change = headline.tenths - last.headline.tenths;
  const since = `at the end of ${shortLabel(last)}`;
  if (change === 0) return `The same as ${since}`;
  const points = `${Math.floor(Math.abs(change) / 10)}.${Math.abs(change) % 10}`;
  return `${points} points ${change > 0 ? 'more' : 'less'} than ${since}`;
}

/** Returns the label of a quarter without its months. */
export function shortLabel({ label }: Pick<QuarterView, 'label'>): string {
  return label.replace(/ \(.*\)$/, '');
}

/** Returns what to do, the largest gain first. */
export function leverRows({ levers }: TrackerView, count: number) {
  return levers.slice(0, count).map((lever) => ({
    lever: escapeUserText(`${lever.organisation}: ${lever.words}`),
    gain: `${counted(lever.sources.length, 'source')}, ${afterWords(lever)}`,
  }));
}

function afterWords({ after }: LeverView): string {
  return `the headline would be ${percentageWords(after)}`;
}

/** Returns how few sources would reach the next ten percent, in words; empty if there is no further target. */
export function targetWords({ nextTarget }: TrackerView): string {
  if (nextTarget === null) return '';
  const sources = counted(nextTarget.sources.length, 'more green source');
  return `${sources} would reach ${nextTarget.tenths / 10}%.`;
}
