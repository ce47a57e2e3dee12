import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { frameWords } from '../words/frame.ts';

interface CrashScreenProps {
  readonly children: ReactNode;
  /** What is shown in the place of one part, where the rest of the page goes on. */
  readonly instead?: ReactNode;
}

/** What is shown when the page breaks, or a part of it could not be loaded: after an update, or offline. */
export class CrashScreen extends Component<CrashScreenProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    const { children, instead } = this.props;
    if (!this.state.crashed) return children;
    if (instead !== undefined) return instead;
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
