import '@parley/widget/chat/parley-chat';
import type { Tools } from '@parley/shared/understand/moment';
import { type Ref, useMemo, useRef, useState } from 'react';
import type { SettingsBody } from '../api/client.ts';
import { useView } from '../editor/editor-context.ts';
import { tryWords } from '../words/try-it.ts';
import { ChangedNotice } from './ChangedNotice.tsx';
import { Controls } from './Controls.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import { Difference } from './Difference.tsx';
import { KeepForm } from './KeepForm.tsx';
import { KnownPanel } from './KnownPanel.tsx';
import { LogPanel } from './LogPanel.tsx';
import { PathsPanel } from './PathsPanel.tsx';
import { Phone } from './Phone.tsx';
import { SavedPanel } from './SavedPanel.tsx';
import { StageTabs } from './Stage.tsx';
import { TopBar } from './TopBar.tsx';
import type { Stage } from './try-session.ts';
import { useSavedRuns } from './use-saved-runs.ts';
import { useTools } from './use-tools.ts';
import { type Try, useTry } from './use-try.ts';
import './try-it.css';
import './try-controls.css';
import './try-panels.css';
import './try-results.css';

interface TryItProps {
  readonly settings: SettingsBody | null;
  /** The clock's first moment, milliseconds UTC; the page's own now where it is not given. */
  readonly startsAt?: number;
}

/** The draft, played in the page: nothing is saved, nothing is sent, and time waits for a button. */
export function TryIt({ settings, startsAt }: TryItProps) {
  const tools = useTools();
  return tools === null ? null : <Play settings={settings} tools={tools} startsAt={startsAt} />;
}

interface PlayProps {
  readonly settings: SettingsBody | null;
  readonly tools: Tools;
  readonly startsAt: number | undefined;
}

const played: readonly Stage[] = ['phone', 'known', 'log'];

function Play(props: PlayProps) {
  const current = useTry(props);
  const { session, state, shell, draft } = current;
  const { results, again } = useSavedRuns(props.settings);
  const readOnly = useView((view) => view.readOnly);
  const [keeping, setKeeping] = useState<'not yet' | 'now' | 'done'>('not yet');
  const phone = useRef<HTMLElementTagNameMap['parley-chat']>(null);
  const restart = () => {
    session.store.setState({ difference: null, said: '' });
    shell.restart(draft);
  };
  const show = (stage: Stage) => session.store.setState({ stage });
  return (
    <div className="try">
      <TopBar current={current} onRestart={restart} />
      <StageTabs
        stage={state.stage}
        saved={results.length}
        differ={results.filter(({ run }) => run?.passed === false).length}
        onShow={show}
      />
      <ChangedNotice current={current} onRestart={restart} />
      <div className="try-stage">
        <ThePhone current={current} hidden={state.stage !== 'phone'} ref={phone} />
        {state.stage === 'known' && <KnownPanel shell={shell} />}
        {state.stage === 'log' && <LogPanel chat={current.chat} />}
        {state.stage === 'saved' && <SavedPanel current={current} results={results} again={again} />}
        {state.stage === 'paths' && <PathsPanel current={current} />}
        {state.stage === 'difference' && <Replayed current={current} />}
      </div>
      {played.includes(state.stage) && <Controls current={current} toPhone={() => phone.current?.focus()} />}
      {keeping === 'now' && !readOnly ? (
        <KeepForm chat={current.chat} onClose={() => setKeeping('done')} />
      ) : (
        <CoverageBar
          current={current}
          onKeep={readOnly ? null : () => setKeeping('now')}
          kept={keeping === 'done'}
        />
      )}
    </div>
  );
}

interface ThePhoneProps {
  readonly current: Try;
  readonly hidden: boolean;
  readonly ref: Ref<HTMLElementTagNameMap['parley-chat'] | null>;
}

/** A real phone: no answers to tap, no time to push. Those stand below it. */
function ThePhone({ current: { shell }, hidden, ref }: ThePhoneProps) {
  const transport = useMemo(() => {
    let of = shell.state();
    let shown = { ...of, quickAnswers: [] };
    return {
      state: () => {
        const now = shell.state();
        if (now !== of) shown = { ...now, quickAnswers: [] };
        of = now;
        return shown;
      },
      subscribe: (listener: () => void) => shell.subscribe(listener),
      send: (text: string) => shell.send(text),
      restart: () => shell.restart(),
      start: () => undefined,
    };
  }, [shell]);
  return (
    <div className="try-holder" hidden={hidden}>
      <Phone transport={transport} controls="none" ref={ref} />
    </div>
  );
}

function Replayed({ current: { state } }: { readonly current: Try }) {
  if (state.difference === null) return null;
  return (
    <section className="try-panel" aria-label={tryWords.difference}>
      <Difference before={state.difference.before} after={state.difference.after} />
    </section>
  );
}
