import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QueryView } from '../../../components/query-view';
import { useLive } from '../../../components/session';
import { CallList } from './call-list';
import { OverdueAction } from './overdue-action';
import { OverdueSource } from './overdue-source';
import { ScrollPart } from './scroll-part';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    '@media (max-width: 899.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  one: { gridTemplateColumns: 'minmax(0, 1fr)' },
  column: { minWidth: 0 },
  title: {
    margin: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What is overdue or red: why, what turns it green, and its controls. */
export function OverdueStep({ every }: { readonly every: number }) {
  const styles = useStyles();
  const overdue = useLive('callOverdue', {}, every);
  return (
    <QueryView query={overdue}>
      {(data) => (
        <ScrollPart label="Overdue and red">
          <div
            className={mergeClasses(
              styles.columns,
              (data.sources.length === 0 || data.actions.length === 0) && styles.one,
            )}
          >
            <div className={styles.column}>
              <h3 className={styles.title}>
                Data: {data.sources.length === 0 ? 'nothing overdue or red' : data.sources.length}
              </h3>
              <CallList
                whole
                label="Data that is overdue or red"
                items={data.sources}
                row={(item) => <OverdueSource key={item.id} item={item} today={data.today} />}
              />
            </div>
            <div className={styles.column}>
              <h3 className={styles.title}>
                Actions: {data.actions.length === 0 ? 'none overdue' : data.actions.length}
              </h3>
              <CallList
                whole
                label="Overdue actions"
                items={data.actions}
                row={(item) => <OverdueAction key={item.id} item={item} choices={data} />}
              />
            </div>
          </div>
        </ScrollPart>
      )}
    </QueryView>
  );
}
