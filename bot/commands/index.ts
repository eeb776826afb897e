/** Every command of the registry has its file; the type makes sure. */
import type { CommandName } from '../../shared/contract/commands';
import { actions } from './actions';
import { attendance } from './attendance';
import type { Command } from './command';
import { help } from './help';
import { meeting } from './meeting';
import { recommendations } from './recommendations';
import { requests } from './requests';
import { tracker } from './tracker';

export const COMMAND_HANDLERS: Readonly<Record<CommandName, Command>> = {
  meeting,
  attendance,
  actions,
  requests,
  tracker,
  recommendations,
  help,
};
