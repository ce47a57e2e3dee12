import { Component, type ReactNode, useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { frameWords as words } from '../words/frame.ts';
import { isMissingPart, isNewer, reload, tellMissingPart } from './missing-part.ts';

interface CrashScreenProps {
  readonly children: ReactNode;
  /** What is shown in the place of one part that broke, where the rest of the page goes on. */
  readonly instead?: ReactNode;
  /** For what opens above a page: closes it where it could not be loaded, and a message says why. */
  readonly onMissing?: () => void;
}

/** What is shown when the page breaks, or a part of it could not be loaded: after an update, or offline. */
export class CrashScreen extends Component<CrashScreenProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    const { onMissing } = this.props;
    if (onMissing === undefined || !isMissingPart(error)) return;
    void tellMissingPart(error);
    onMissing();
  }

  override render() {
    const { children, instead, onMissing } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    const missing = isMissingPart(error);
    if (onMissing !== undefined) {
      if (missing) return null;
      throw error;
    }
    if (instead !== undefined) return missing ? <MissingPart error={error} level={2} /> : instead;
    return (
      <main>
        {missing ? (
          <MissingPart error={error} level={1} />
        ) : (
          <Crash level={1} title={words.thisPageStoppedWorking}>
            {words.whatWasSavedIsSafeConversations}
          </Crash>
        )}
      </main>
    );
  }
}

interface MissingPartProps {
  readonly error: object;
  readonly level: 1 | 2;
}

function MissingPart({ error, level }: MissingPartProps) {
  const [newer, setNewer] = useState<boolean | null>(null);
  useEffect(() => void isNewer(error).then(setNewer), [error]);
  if (newer === null) return <Loading words={words.openingThePage} />;
  return newer ? (
    <Crash level={level} title={words.newerParley}>
      {words.newerParleyAbout}
    </Crash>
  ) : (
    <Crash level={level} title={words.notOpened}>
      {words.unreachableAbout}
    </Crash>
  );
}

interface CrashProps {
  readonly level: 1 | 2;
  readonly title: string;
  readonly children: ReactNode;
}

function Crash({ level, title, children }: CrashProps) {
  return (
    <EmptyState
      level={level}
      title={title}
      actions={
        <Button look="primary" onClick={reload}>
          {words.reloadThePage}
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
