import { Sentence } from '../../../components/day';
import { useOnce } from '../../../components/session';

interface GoneRequestProps {
  readonly sourceId: string;
  readonly requestId: string;
}

/** What became of a request that a reminder's link names and that is no longer open. */
export function GoneRequest({ sourceId, requestId }: GoneRequestProps) {
  const { error } = useOnce('request', { params: { sourceId, requestId } });
  if (error === null) return null;
  return (
    <p role="status">
      <Sentence text={error.message} />
    </p>
  );
}
