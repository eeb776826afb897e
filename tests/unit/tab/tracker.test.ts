/** What the tracker's page shows and in which order. */
import { filterOf, fits, isFiltering, withFilter } from '../../../tab/features/tracker/filter';
import { type SourceOrder, sorted, turned } from '../../../tab/features/tracker/order';
import { requestView, sourceView } from '../../support/builders';

const address = (text: string) => new URLSearchParams(text);

describe('the filter in the address', () => {
  it('is read from it, and what it names wrongly is left out', () => {
    expect(filterOf(address('agency=police&rag=red'))).toEqual({ agency: 'police', rag: 'red', source: null });
    expect(filterOf(address('rag=purple'))).toEqual({ agency: null, rag: null, source: null });
  });

  it('changes in part and leaves the rest of the address alone', () => {
    const changed = withFilter(address('theme=dark&agency=police'), { rag: 'red', agency: null });

    expect(changed.toString()).toBe('theme=dark&rag=red');
  });

  it('an empty agency is no filter', () => {
    expect(isFiltering(filterOf(withFilter(address('agency=police'), { agency: '' })))).toBe(false);
  });

  it('holds for agency and status together', () => {
    const filter = { agency: 'police', rag: 'red', source: null } as const;

    expect(fits({ agencyId: 'police', rag: 'red' }, filter)).toBe(true);
    expect(fits({ agencyId: 'police', rag: 'green' }, filter)).toBe(false);
    expect(fits({ agencyId: 'opcc', rag: 'red' }, filter)).toBe(false);
  });
});

describe('the order of the table', () => {
  const sources = [
    sourceView({ id: 'green', name: 'B', rag: 'green', requests: [requestView({ due: '2026-12-31' })] }),
    sourceView({ id: 'red', name: 'C', rag: 'red', requests: [requestView({ due: '2026-12-01' })] }),
    sourceView({ id: 'grey', name: 'A', rag: 'grey', requests: [] }),
  ];
  const ids = (order: SourceOrder | null) => sorted(sources, order).map(({ id }) => id);

  it('is the server’s until a heading is pressed', () => {
    expect(ids(null)).toEqual(['green', 'red', 'grey']);
  });

  it('turns with each press of the same heading, and ends where it began', () => {
    const once = turned(null, 'name');
    const twice = turned(once, 'name');

    expect([ids(once), ids(twice), turned(twice, 'name')]).toEqual([
      ['grey', 'green', 'red'],
      ['red', 'green', 'grey'],
      null,
    ]);
  });

  it('by status begins with what needs attention', () => {
    expect(ids({ column: 'rag', direction: 'ascending' })).toEqual(['red', 'grey', 'green']);
  });

  it('by due date keeps what was never asked for at the end, either way', () => {
    expect(ids({ column: 'due', direction: 'ascending' })).toEqual(['red', 'green', 'grey']);
    expect(ids({ column: 'due', direction: 'descending' })).toEqual(['green', 'red', 'grey']);
  });
});
