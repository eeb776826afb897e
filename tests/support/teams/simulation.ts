import type { BotClient } from './bot-client';
import type { Views } from './views';
import type { World } from './world';

/** The parts of the simulator that a person's client uses. */
export interface Simulation {
  readonly world: World;
  readonly views: Views;
  readonly bot: BotClient;
  readonly serviceUrl: string;
}
