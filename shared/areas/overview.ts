/** The state of the group, and what waits for each person. It only reads from other areas; changes are made there. */
import { ALL_SCOPES } from '../contract/commands';
import type { ForYouView, OverviewView, WaitingView } from '../contract/overview';
import { get, noInput } from '../contract/routes';
import { overviewPolicy } from '../domain/overview/policy';
import { area } from './area';

export const overview = area({
  name: 'overview',
  title: 'Overview',
  pages: [
    { id: 'overview', name: 'Overview', path: '/overview' },
    { id: 'for-you', name: 'For you', path: '/for-you' },
  ],
  routes: {
    /** The same for everybody. */
    overview: get('/overview', noInput, noInput).answers<OverviewView>(overviewPolicy.read),
    forYou: get('/for-you', noInput, noInput).answers<ForYouView>(overviewPolicy.read),
    /** The counts beside the names in the navigation. */
    waiting: get('/for-you/counts', noInput, noInput).answers<WaitingView>(overviewPolicy.read),
  },
  commands: [
    {
      name: 'mine',
      description: 'What waits for you: requests to answer, your actions, and what only you can do',
      scopes: ALL_SCOPES,
      arguments: [],
    },
  ],
});
