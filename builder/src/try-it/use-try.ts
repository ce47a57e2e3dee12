import type { Flow } from '@parley/shared/flow/flow';
import { prepareVersion } from '@parley/shared/flow/graph';
import type { FlowNode } from '@parley/shared/nodes/index';
import type { Chat } from '@parley/shared/preview/chat-run';
import { type Coverage, coverageOf, triedIn } from '@parley/shared/preview/coverage';
import { settingFrom } from '@parley/shared/preview/try-from';
import type { Tools } from '@parley/shared/understand/moment';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { SettingsBody } from '../api/client.ts';
import { useDraft, useEditor, useView } from '../editor/editor-context.ts';
import { noTrace } from '../editor/view.ts';
import { useNames } from '../inspector/use-names.ts';
import type { PageShell } from './page-shell.ts';
import { type Surroundings, settingFor } from './personas.ts';
import { sameConversation } from './same-conversation.ts';
import { stillTried } from './still-tried.ts';
import { toolsAt } from './tools-at.ts';
import { traceOf } from './trace.ts';
import { sessionOf, type TrySession, type TryState } from './try-session.ts';
import { stopWalk } from './walk.ts';

/** A try as the panel shows it. */
export interface Try {
  readonly session: TrySession;
  readonly state: TryState;
  readonly shell: PageShell;
  readonly chat: Chat;
  readonly draft: Flow;
  readonly tools: Tools;
  /** The draft says something else than what is being played. */
  readonly outdated: boolean;
  readonly coverage: Coverage;
  /** The workspace, and the moment at which a new try begins. */
  readonly around: () => Surroundings;
}

interface Wanted {
  readonly settings: SettingsBody | null;
  readonly tools: Tools;
  readonly startsAt: number | undefined;
}

/** The try of the open flow, with the canvas told of it. */
export function useTry({ settings, tools, startsAt }: Wanted): Try {
  const { view } = useEditor();
  const session = sessionOf(view);
  const state = useStore(session.store);
  const draft = useDraft((now) => now.flow);
  const people = useNames();
  const around = useMemo(
    () => () => ({ settings, people, startedAt: startsAt ?? Date.now() }),
    [settings, people, startsAt],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft of the moment begins it; later ones are asked for.
  const shell = useMemo(() => session.shell(draft, tools, around()), [session, tools, around]);
  const chat = useSyncExternalStore(
    (listener) => shell.subscribe(listener),
    () => shell.chat,
  );
  const read = useMemo(() => toolsAt(settings?.country, tools), [settings, tools]);
  const outdated = !sameConversation(draft, shell.flow);
  useEffect(() => {
    if (outdated && chat.deeds.length === 0) shell.restart(draft);
  }, [outdated, chat, shell, draft]);
  useBegin(session, shell, read, around);
  const tried = useTried(session, shell, chat, draft);
  const coverage = useMemo(() => coverageOf(prepareVersion(draft, read), tried), [draft, read, tried]);
  useEffect(() => view.getState().setTrace(traceOf(chat, tried)), [chat, tried, view]);
  useEffect(() => () => view.getState().setTrace(noTrace), [view]);
  // A walk is for whoever looks at it, and of a draft that is gone it would tell nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it ends with the draft, too.
  useEffect(() => () => stopWalk(session), [session, draft]);
  return { session, state, shell, chat, draft, tools: read, outdated, coverage, around };
}

/** Begins where a card was told to be tried from. */
function useBegin(session: TrySession, shell: PageShell, tools: Tools, around: () => Surroundings): void {
  const { store } = useEditor();
  const wish = useView((view) => view.tryAt);
  useEffect(() => {
    if (wish === null || !session.isNew(wish.turn)) return;
    const { flow } = store.getState();
    const setting = settingFor(session.store.getState().persona, around(), flow);
    const { optedOut: _, ...reachable } = setting;
    shell.play(flow, settingFrom(prepareVersion(flow, tools), reachable, wish.node));
    session.store.setState({ stage: 'phone', difference: null, said: '' });
  }, [wish, session, shell, store, tools, around]);
}

/** The ways out that were tried, as far as their steps are what they were. */
function useTried(session: TrySession, shell: PageShell, chat: Chat, draft: Flow): ReadonlySet<string> {
  const known = useStore(session.store, (state) => state.tried);
  useEffect(() => {
    const before = session.store.getState().tried;
    const nodes = new Map(shell.flow.nodes.map((node) => [node.id, node]));
    const fresh = [...triedIn(chat)].flatMap((id): [string, FlowNode][] => {
      const node = nodes.get(id.slice(0, id.lastIndexOf('/')));
      return node === undefined || before.get(id) === node ? [] : [[id, node]];
    });
    if (fresh.length > 0) session.store.setState({ tried: new Map([...before, ...fresh]) });
  }, [session, shell, chat]);
  return useMemo(() => stillTried(known, draft), [known, draft]);
}
