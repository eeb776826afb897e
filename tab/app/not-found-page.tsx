import { Map20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { NotFoundState } from '../components/states';

/** The page for an unknown address. */
export function NotFoundPage() {
  const [, go] = useLocation();
  return (
    <NotFoundState
      wholePage
      icon={<Map20Regular fontSize={48} />}
      title="There is no page at this address"
      way="Go to the tracker"
      onWay={() => go('/')}
    />
  );
}
