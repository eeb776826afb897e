import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

/** So that nobody takes the demonstration for the group's own record. */
export function SampleBanner() {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Sample data:</MessageBarTitle> sources marked “Sample” and their answers are made up.
      </MessageBarBody>
    </MessageBar>
  );
}
