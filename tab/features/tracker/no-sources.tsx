import { Add20Regular, Database20Regular } from '@fluentui/react-icons';
import { OpenButton } from '../../components/open-button';
import { EmptyState } from '../../components/states';
import { Card } from '../../components/surface';

/** Empty state of a tracker without sources: how to start, if the reader may. */
export function NoSources({ mayAdd, onAdd }: { readonly mayAdd: boolean; readonly onAdd: () => void }) {
  return (
    <Card>
      <EmptyState
        icon={<Database20Regular fontSize={48} />}
        title="No data sources yet"
        action={
          mayAdd && (
            <OpenButton appearance="primary" icon={<Add20Regular />} onOpen={onAdd}>
              Add the first data source
            </OpenButton>
          )
        }
      >
        {mayAdd
          ? 'Add the first data source; then partners can be asked for it, and measure 3.1.1.a has something to count.'
          : 'The VRU adds the data sources. As soon as there is one, you see here how it stands.'}
      </EmptyState>
    </Card>
  );
}
