import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { frameWords } from '../words/frame.ts';

interface CrashScreenProps {
  readonly children: ReactNode;
}

/** What is shown when the page itself breaks, or a part of it could not be loaded after an update. */
export class CrashScreen extends Component<CrashScreenProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main>
        <EmptyState
          level={1}
          title={frameWords.thisPageStoppedWorking}
          actions={
            <Button look="primary" onClick={() => window.location.reload()}>
              {frameWords.reloadThePage}
            </Button>
          }
        >
          {frameWords.whatWasSavedIsSafeConversations}
        </EmptyState>
      </main>
    );
  }
}
