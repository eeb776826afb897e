/** Posted once, when the app is added to a team: what it does, what it does not do, how to start. */
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate } from '../card';
import { escapeUserText } from '../text';
import layout from './welcome-card.json';

export interface WelcomeCardOptions extends CardOptions {
  /** The app's name in Teams. */
  readonly appName: string;
  /** The group's full name. */
  readonly groupName: string;
}

const SIDES = [
  {
    title: 'What it does',
    color: 'Accent',
    lines: [
      'Shows when and where the group meets, and who hosts',
      'Records who attends each meeting',
      'Keeps the actions, with owner and due date',
      'Asks partners for data and keeps their responses',
      'Shows the Partnership Data Tracker and the recommendations',
    ],
  },
  {
    title: 'What it does not do',
    color: 'Default',
    lines: [
      'Take minutes, or notes of what was said',
      'Record or transcribe meetings',
      'Hold data files, or anything about the people in the data',
      'Read messages that are not addressed to it',
    ],
  },
];

const expand = cardTemplate<object>(layout);

/** Returns the welcome card. */
export function welcomeCard(options: WelcomeCardOptions): AdaptiveCard {
  return expand({
    group: escapeUserText(options.groupName),
    sides: SIDES,
    example: escapeUserText(`@${options.appName} /help`),
    buttons: [press('See the actions', 'actions.list', {}), openTab(options, 'tracker')],
  });
}
