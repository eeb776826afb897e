/** Every area that has pages, in the order of the navigation within a section. */
import type { Feature } from '../lib/feature';
import { feature as actions } from './actions';
import { feature as agreements } from './agreements';
import { feature as attendance } from './attendance';
import { feature as audit } from './audit';
import { feature as board } from './board';
import { feature as decisions } from './decisions';
import { feature as health } from './health';
import { feature as meetings } from './meetings';
import { feature as messages } from './messages';
import { feature as overview } from './overview';
import { feature as practice } from './practice';
import { feature as quarters } from './quarters';
import { feature as recommendations } from './recommendations';
import { feature as reminders } from './reminders';
import { feature as requests } from './requests';
import { feature as retention } from './retention';
import { feature as seats } from './seats';
import { feature as settings } from './settings';
import { feature as sources } from './sources';
import { feature as tracker } from './tracker';

export const FEATURES: readonly Feature[] = [
  overview,
  meetings,
  attendance,
  actions,
  decisions,
  tracker,
  sources,
  requests,
  agreements,
  recommendations,
  board,
  quarters,
  seats,
  settings,
  messages,
  reminders,
  practice,
  audit,
  retention,
  health,
];
