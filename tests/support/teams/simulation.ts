import type { BotClient } from './bot-client';
import type { Views } from './views';
import type { World } from './world';

/** What a person's client needs of the simulator. */
export interface Simulation {
  readonly world: World;
  readonly views: Views;
  readonly bot: BotClient;
  readonly serviceUrl: string;
}
