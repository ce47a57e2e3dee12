import '@parley/widget/chat/parley-chat';
import type { Flow } from '@parley/shared/flow/flow';
import type { Tools } from '@parley/shared/understand/moment';
import { RotateCcw } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { SettingsBody } from '../api/client.ts';
import { useDraft, useEditor } from '../editor/editor-context.ts';
import { noTrace } from '../editor/view.ts';
import { usePeopleNames } from '../inspector/use-people-names.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ContactDrawer } from './ContactDrawer.tsx';
import { Phone } from './Phone.tsx';
import { PageShell } from './page-shell.ts';
import { sameConversation } from './same-conversation.ts';
import { toolsAt } from './tools-at.ts';
import { traceOf } from './trace.ts';
import { useTools } from './use-tools.ts';
import './try-it.css';

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

function Play({ settings, tools, startsAt }: PlayProps) {
  const { store, view } = useEditor();
  const flow = useDraft((draft) => draft.flow);
  const [played, setPlayed] = useState<Flow>(flow);
  const people = usePeopleNames();
  const kept = useRef<PageShell>(null);
  const shell = useMemo(() => {
    const known = kept.current?.contact.fields ?? { first_name: 'Jordan' };
    const made = openShell({
      flow: played,
      settings,
      tools,
      people,
      fields: known,
      startedAt: startsAt ?? Date.now(),
    });
    kept.current = made;
    return made;
  }, [played, settings, tools, people, startsAt]);
  const state = useSyncExternalStore(
    (listener) => shell.subscribe(listener),
    () => shell.state(),
  );
  useEffect(() => {
    view.getState().setTrace(state === shell.state() ? traceOf(shell) : noTrace);
  }, [state, shell, view]);
  useEffect(() => () => view.getState().setTrace(noTrace), [view]);
  const restart = useCallback(() => {
    const now = store.getState().flow;
    if (now === played) shell.restart();
    else setPlayed(now);
  }, [store, played, shell]);
  const transport = useMemo(
    () => ({
      state: () => shell.state(),
      subscribe: (listener: () => void) => shell.subscribe(listener),
      send: (text: string) => shell.send(text),
      restart,
      skip: () => shell.skip(),
      advance: (ms: number) => shell.advance(ms),
      back: () => shell.back(),
      start: () => undefined,
    }),
    [shell, restart],
  );
  return (
    <>
      {!sameConversation(flow, played) && (
        <Notice
          tone="warn"
          actions={
            <Button icon={<RotateCcw size={16} strokeWidth={1.75} aria-hidden />} onClick={restart}>
              Restart
            </Button>
          }
        >
          The flow has changed since this began.
        </Notice>
      )}
      <Phone transport={transport} />
      {shell.person && (
        <fieldset className="try-person">
          <legend className="visually-hidden">The person</legend>
          <Button onClick={() => shell.personTakes()}>A person answers</Button>
          <Button onClick={() => shell.personDone()}>The person is done</Button>
        </fieldset>
      )}
      <ContactDrawer shell={shell} officeHours={settings?.officeHours ?? null} />
    </>
  );
}

interface Opening {
  readonly flow: Flow;
  readonly settings: SettingsBody | null;
  readonly tools: Tools;
  readonly people: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly startedAt: number;
}

function openShell({ flow, settings, tools, people, fields, startedAt }: Opening): PageShell {
  const timeZone = settings?.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  return new PageShell({
    flow,
    tools: toolsAt(settings?.country, tools),
    contact: { phone: '+12025550123', fields, tags: [], timeZone, greeted: false },
    startedAt,
    business: settings?.businessName ?? '',
    officeHours: settings?.officeHours ?? null,
    people,
    ...(settings && {
      texts: { help: settings.helpText, stop: settings.stopText, start: settings.startText },
    }),
  });
}
