import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './frame/back-guard.ts';
import './theme/theme.css';
import { applyStoredTheme } from './theme/theme.ts';

applyStoredTheme();
// Fetched when a heading first shows, the typeface of headings would lay out a whole canvas once more.
document.fonts.load('600 1em "Source Serif 4"').catch(() => undefined);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
