import { Button } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './states';

/**
 * Catches unexpected render errors, so that a fault on one page does not affect the others. The likeliest cause is a
 * newer release on the server: chunks of the old one no longer exist, and reloading the page loads the new one.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          headingLevel={1}
          title="This page could not be shown"
          action={
            <Button appearance="primary" icon={<ArrowClockwise20Regular />} onClick={() => window.location.reload()}>
              Load it again
            </Button>
          }
        >
          There may be a newer version. If loading it again does not help, tell the VRU what you were about to do.
        </EmptyState>
      </div>
    );
  }
}
