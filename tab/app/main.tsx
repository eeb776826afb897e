import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { fetchPageAhead } from './pages';
import { askEverybody } from './use-start';

const first = askEverybody();
fetchPageAhead(window.location.pathname);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App first={first} />
  </StrictMode>,
);
