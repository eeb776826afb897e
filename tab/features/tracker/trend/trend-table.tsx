import type { QuarterView } from '../../../../shared/contract/snapshots';
import { ofSourcesDueWords, percentageWords } from '../../../../shared/domain/tracker/measure';
import { useHidden } from '../../../components/hidden';
import { firmnessWords, greenWords, quarterName } from './trend-scale';

/** The figures of the trend for a screen reader, which cannot see columns. */
export function TrendTable({ trend }: { readonly trend: readonly QuarterView[] }) {
  const { hidden } = useHidden();
  return (
    <div className={hidden}>
      <table>
        <caption>Measure 3.1.1.a at the end of each quarter</caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">Green</th>
            <th scope="col">Of sources due</th>
            <th scope="col">Organisations sharing</th>
            <th scope="col">Figure</th>
          </tr>
        </thead>
        <tbody>
          {trend.map((view) => (
            <tr key={view.quarter}>
              <th scope="row">{quarterName(view.quarter)}</th>
              <td>
                {percentageWords(view.headline)}, {greenWords(view.headline)}
              </td>
              <td>
                {ofSourcesDueWords(view)}
                {view.ofSourcesDue.tenths !== null && `, ${greenWords(view.ofSourcesDue)}`}
              </td>
              <td>{view.sharing}</td>
              <td>{firmnessWords(view)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
