import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchFocus } from '../components/focus-return';
import { App } from './app';
import { prefetchFirst } from './prefetch';
import { createQueries } from './sessions';
import { askEverybody } from './use-start';

const first = askEverybody();
const queries = createQueries();
watchFocus();
prefetchFirst(queries, first, window.location.pathname);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App first={first} queries={queries} />
  </StrictMode>,
);
