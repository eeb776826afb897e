/** Help: what the app does, and how to use each command. */
import { ALL_SCOPES } from '../contract/commands';
import { area } from './area';

export const help = area({
  name: 'help',
  title: 'Help',
  commands: [
    {
      name: 'help',
      description: 'What this app does, and what you can ask it',
      scopes: ALL_SCOPES,
      arguments: [],
    },
  ],
});
