import { Button } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { UndeliveredView } from '../../../shared/contract/messages';
import { PlainList } from '../../components/layout';
import { ListPage } from '../../components/list-page';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card } from '../../components/surface';
import { counted } from '../../lib/words';
import { MessageRow } from './message-row';

/**
 * Messages whose delivery is uncertain or was refused, the latest first: the VRU can send them again or settle them.
 */
export function MessagesPage() {
  /** Start of each page that was opened; the last one is shown. */
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  const older = pages.at(-1);
  const messages = useLive('undelivered', older === undefined ? {} : { query: { older } });
  return (
    <ListPage
      title="Messages"
      lead="Messages of the app that may not have reached anybody. Teams says whether it accepted a message, not whether it was read."
      query={messages}
    >
      {(data) => (
        <Messages
          data={data}
          first={pages.length === 1}
          onNewer={() => setPages(pages.slice(0, -1))}
          onOlder={(next) => setPages([...pages, next])}
        />
      )}
    </ListPage>
  );
}

interface MessagesProps {
  readonly data: UndeliveredView;
  readonly first: boolean;
  readonly onNewer: () => void;
  readonly onOlder: (next: string) => void;
}

function Messages({ data: { items, total, older }, first, onNewer, onOlder }: MessagesProps) {
  if (total === 0) {
    return (
      <EmptyState icon={<Checkmark20Regular fontSize={48} />} title="Teams accepted every message">
        A message that Teams refuses, or does not answer, is listed here until you send it again or settle it.
      </EmptyState>
    );
  }
  return (
    <>
      <p>{counted(total, 'message')} may not have arrived.</p>
      <Card>
        <PlainList label="Messages that may not have arrived" gap="m">
          {items.map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </PlainList>
      </Card>
      <div>
        {!first && <Button onClick={onNewer}>Later messages</Button>}{' '}
        {older !== null && <Button onClick={() => onOlder(older)}>Earlier messages</Button>}
      </div>
    </>
  );
}
