import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { ActionLayer } from '../actions/ActionLayer.tsx';
import type { FlowBody, SettingsBody } from '../api/client.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { Rail } from '../canvas/Rail.tsx';
import { usePlaces } from '../canvas/use-places.ts';
import { Interruptions } from '../editing-lease/Interruptions.tsx';
import { CrashScreen } from '../frame/CrashScreen.tsx';
import { knowLive } from '../versions/use-live.ts';
import { editorWords } from '../words/editor.ts';
import { Dock } from './Dock.tsx';
import { dropGone } from './drop-gone.ts';
import { EditorHeader } from './EditorHeader.tsx';
import { useDraft, useEditor, useView } from './editor-context.ts';
import { fetchAhead, panels } from './panels.ts';
import { useNarrow } from './use-narrow.ts';
import { usePlaceInUrl } from './use-place-in-url.ts';
import { useProblems } from './use-problems.ts';
import './editor.css';

const ConflictDialog = lazy(() => panels.conflict().then((m) => ({ default: m.ConflictDialog })));
const NextPicker = lazy(() => panels.picker().then((m) => ({ default: m.NextPicker })));
const Results = lazy(() => import('../results/Results.tsx').then((m) => ({ default: m.Results })));
const ScriptView = lazy(() => panels.script().then((m) => ({ default: m.ScriptView })));

interface WorkbenchProps {
  readonly opened: FlowBody;
  readonly settings: SettingsBody | null;
}

/** The editor's parts around one open flow. */
export function Workbench({ opened, settings }: WorkbenchProps) {
  const queries = useQueryClient();
  useState(() => knowLive(queries, opened));
  const parts = useEditor();
  const places = usePlaces();
  const narrow = useNarrow();
  const picking = useView(({ picker }) => picker !== null);
  const undecided = useDraft(({ status }) => status.type === 'conflict');
  const mode = useView((view) => view.mode);
  useProblems(settings?.officeHours === null);
  usePlaceInUrl();
  useEffect(fetchAhead, []);
  useEffect(() => dropGone(parts), [parts]);
  return (
    <ActionLayer places={places}>
      <div className="editor">
        <EditorHeader />
        <Interruptions />
        <div className="editor-body">
          {narrow || mode !== 'canvas' ? (
            <CrashScreen
              key={mode === 'results' ? mode : 'script'}
              instead={<p className="form-note">{editorWords.notOpened}</p>}
            >
              <Suspense fallback={<div className="editor-script" />}>
                {mode === 'results' ? <Results /> : <ScriptView />}
              </Suspense>
            </CrashScreen>
          ) : (
            <>
              <Rail places={places} />
              <Canvas places={places} />
            </>
          )}
          <Dock settings={settings} />
        </div>
        {picking && (
          <CrashScreen onMissing={() => parts.view.getState().pick(null)}>
            <Suspense fallback={null}>
              <NextPicker places={places} />
            </Suspense>
          </CrashScreen>
        )}
        {undecided && (
          <CrashScreen onMissing={() => undefined}>
            <Suspense fallback={null}>
              <ConflictDialog />
            </Suspense>
          </CrashScreen>
        )}
      </div>
    </ActionLayer>
  );
}
