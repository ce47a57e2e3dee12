import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { newQueryClient } from './api/query-client.ts';
import { AppFrame } from './frame/AppFrame.tsx';
import { CrashScreen } from './frame/CrashScreen.tsx';
import { EditorFrame } from './frame/EditorFrame.tsx';
import { SignedIn } from './session/SignedIn.tsx';
import { Loading } from './ui/Loading.tsx';
import { Toaster } from './ui/Toaster.tsx';
import { frameWords } from './words/frame.ts';

const Editor = lazy(() => import('./editor/Editor.tsx').then((m) => ({ default: m.Editor })));
const Conversations = lazy(() =>
  import('./pages/conversations/ConversationsPage.tsx').then((m) => ({ default: m.ConversationsPage })),
);
const Flows = lazy(() => import('./pages/flows/FlowsPage.tsx').then((m) => ({ default: m.FlowsPage })));
const Gallery = lazy(() =>
  import('./pages/gallery/GalleryPage.tsx').then((m) => ({ default: m.GalleryPage })),
);
const Practice = lazy(() =>
  import('./pages/practice/PracticePage.tsx').then((m) => ({ default: m.PracticePage })),
);
const Settings = lazy(() =>
  import('./pages/settings/SettingsPage.tsx').then((m) => ({ default: m.SettingsPage })),
);
const Login = lazy(() => import('./pages/session/LoginPage.tsx').then((m) => ({ default: m.LoginPage })));
const Setup = lazy(() => import('./pages/session/SetupPage.tsx').then((m) => ({ default: m.SetupPage })));
const NotFound = lazy(() => import('./pages/NotFoundPage.tsx').then((m) => ({ default: m.NotFoundPage })));

export function App() {
  const [client] = useState(newQueryClient);
  return (
    <CrashScreen>
      <QueryClientProvider client={client}>
        <Pages />
        <Toaster />
      </QueryClientProvider>
    </CrashScreen>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/login">
        <Waiting>
          <Login />
        </Waiting>
      </Route>
      <Route path="/setup">
        <Waiting>
          <Setup />
        </Waiting>
      </Route>
      <Route>
        <SignedIn>
          <Switch>
            <Route path="/">
              <Redirect to="/flows" replace />
            </Route>
            <Route path="/flows/new">{framed(<Gallery />)}</Route>
            <Route path="/flows/:id/versions/:version">
              {({ id, version }) => <Redirect to={editorPlace(id, { panel: 'history', version })} replace />}
            </Route>
            <Route path="/flows/:id/results">
              {({ id }) => <Redirect to={editorPlace(id, { view: 'results' })} replace />}
            </Route>
            <Route path="/flows/:id">
              {({ id }) => (
                <EditorFrame>
                  <Waiting>
                    <Editor key={id} flowId={id} />
                  </Waiting>
                </EditorFrame>
              )}
            </Route>
            <Route path="/flows">{framed(<Flows />)}</Route>
            <Route path="/conversations/:id?">
              {({ id }) => framed(<Conversations chosen={id ?? null} />)}
            </Route>
            <Route path="/practice">{framed(<Practice />)}</Route>
            <Route path="/settings">{framed(<Settings />)}</Route>
            <Route>{framed(<NotFound />)}</Route>
          </Switch>
        </SignedIn>
      </Route>
    </Switch>
  );
}

/** Versions and results are read in the editor, beside the draft; what else the address says stays in it. */
function editorPlace(id: string, place: Record<string, string>): string {
  const said = Object.fromEntries(new URLSearchParams(window.location.search));
  return `/flows/${id}?${new URLSearchParams({ ...said, ...place })}`;
}

function framed(page: ReactNode) {
  return (
    <AppFrame>
      <Waiting>{page}</Waiting>
    </AppFrame>
  );
}

function Waiting({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<Loading words={frameWords.openingThePage} />}>{children}</Suspense>;
}
