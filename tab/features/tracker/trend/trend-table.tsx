import type { QuarterView } from '../../../../shared/contract/snapshots';
import { ofSourcesDueWords, percentageWords } from '../../../../shared/domain/tracker/measure';
import { useHidden } from '../../../components/hidden';
import type { Column } from '../../../components/table/data-table';
import { PlainTable } from '../../../components/table/plain-table';
import { firmnessWords, greenWords, quarterName } from './trend-scale';

const COLUMNS: readonly Column<QuarterView>[] = [
  { id: 'quarter', name: 'Quarter', cell: ({ quarter }) => quarterName(quarter) },
  { id: 'green', name: 'Green', cell: ({ headline }) => `${percentageWords(headline)}, ${greenWords(headline)}` },
  {
    id: 'due',
    name: 'Of sources due',
    cell: (view) =>
      view.ofSourcesDue.tenths === null
        ? ofSourcesDueWords(view)
        : `${ofSourcesDueWords(view)}, ${greenWords(view.ofSourcesDue)}`,
  },
  { id: 'sharing', name: 'Organisations sharing', cell: ({ sharing }) => sharing },
  { id: 'figure', name: 'Figure', cell: firmnessWords },
];

/** The figures of the trend as a table for screen readers, which cannot read its columns. */
export function TrendTable({ trend }: { readonly trend: readonly QuarterView[] }) {
  const { hidden } = useHidden();
  return (
    <div className={hidden}>
      <PlainTable
        caption="Measure 3.1.1.a at the end of each quarter"
        columns={COLUMNS}
        rows={trend}
        keyOf={({ quarter }) => quarter}
      />
    </div>
  );
}
