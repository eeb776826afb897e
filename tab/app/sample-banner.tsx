import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useNarrow } from '../components/use-media';

/** Warns that the data is sample data, so that nobody takes the demonstration for the group's own record. */
export function SampleBanner() {
  const narrow = useNarrow();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Sample data:</MessageBarTitle>{' '}
        {narrow
          ? 'partly made up.'
          : 'sources marked “Sample”, their responses, and attendance before today are made up.'}
      </MessageBarBody>
    </MessageBar>
  );
}
