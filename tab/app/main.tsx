import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { readAhead } from './read-ahead';
import { createQueries } from './sessions';
import { askEverybody } from './use-start';

const first = askEverybody();
const queries = createQueries();
readAhead(queries, first, window.location.pathname);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App first={first} queries={queries} />
  </StrictMode>,
);
