import { Button } from '@fluentui/react-components';
import { Map20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { EmptyState } from '../components/states';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const [, go] = useLocation();
  return (
    <EmptyState
      headingLevel={1}
      icon={<Map20Regular fontSize={48} />}
      title="There is no page at this address"
      action={
        <Button appearance="primary" onClick={() => go('/')}>
          Go to the tracker
        </Button>
      }
    >
      The link may be old, or not complete.
    </EmptyState>
  );
}
