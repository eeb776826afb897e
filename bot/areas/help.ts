/** The handlers of the area `help`. */
import { help as area } from '../../shared/areas/help';
import { help as helpCommand } from '../commands/help';
import { serve } from './area';

export const help = serve(area, {
  routes: () => ({}),
  commands: { help: helpCommand },
});
