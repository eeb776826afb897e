/** The help: built from the command registry, so that no command is missing. */
import { type ChatCommandName, COMMANDS, chatCommandDefinition } from '../../../shared/areas/commands';
import type { ChatCommandDefinition } from '../../../shared/contract/commands';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardTemplate } from '../card';
import { noticeElements } from '../parts/notice';
import { escapeUserText } from '../text';
import layout from './help-card.json';

export interface HelpCardOptions extends CardOptions {
  /** The app's name in Teams, which people mention in a channel. */
  readonly appName: string;
  /** Help for this command instead of the overview. */
  readonly about?: ChatCommandName;
  /** For example that a word was not recognised; may quote what was typed. */
  readonly notice?: string;
}

const expand = cardTemplate<object>(layout);

/** Returns all commands with their arguments, or those of one command. */
export function helpCard(options: HelpCardOptions): AdaptiveCard {
  const { about, notice, appName } = options;
  const commands = about === undefined ? COMMANDS : [chatCommandDefinition(about)];
  const buttons: readonly CardElement[] = [
    press('See the actions', 'actions.list', {}),
    press('See the requests', 'requests.list', {}),
    openTab(options, 'tracker'),
  ];
  return expand({
    notice: noticeElements(notice === undefined ? undefined : { tone: 'warning', words: notice }),
    heading: about === undefined ? 'What you can ask' : `How to use /${about}`,
    commands: commands.flatMap(rowsOf),
    example: escapeUserText(`@${appName} /${about ?? 'actions'}`),
    buttons,
  });
}

function rowsOf({ name, description, arguments: words }: ChatCommandDefinition) {
  const row = { spacing: 'Medium', color: 'Accent', subtle: false };
  return [
    { ...row, command: `/${name}`, description },
    ...words.map((argument) => ({
      ...row,
      spacing: 'Small',
      subtle: true,
      command: `/${name} ${argument.word}`,
      description: argument.description,
    })),
  ];
}
