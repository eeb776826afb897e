/**
 * The accessibility statement, following the model statement for the Public Sector Bodies Accessibility Regulations
 * 2018. It says what was tested and what was not; a change to the tests has to be made here too.
 */
import { PUBLIC_PAGES } from '../../shared/words/public-pages';
import { type Deployer, statementOf } from './deployer';
import { link, list, type PublicPage, paragraph, section } from './document';

/** The date of the statement's last review; to be changed with the text. */
const REVIEWED = '27 November 2026';

export function accessibilityPage(deployer: Deployer): PublicPage {
  return {
    ...PUBLIC_PAGES.accessibility,
    lead: [
      'This statement is about the app’s tab, its cards in Teams, and these pages. They are run by ',
      statementOf(deployer, 'controller'),
      '.',
    ],
    sections: [
      section(
        'What you should be able to do',
        list(
          'zoom in to 400% without the text running off the screen',
          'use every page with a keyboard alone',
          'use it in Teams’ light, dark and high-contrast themes',
          'read every chart as words or as a table',
          'know the status of a data source by its word, never by its colour alone',
        ),
        paragraph(
          link('AbilityNet', 'https://mcmw.abilitynet.org.uk/'),
          ' has advice on making your device easier to use if you have a disability.',
        ),
      ),
      section(
        'How accessible it is',
        paragraph('We know of no failure in what was tested. These parts were not tested, and may have problems:'),
        list(
          'screen readers (NVDA, JAWS, VoiceOver, TalkBack), speech control and screen magnifiers: no page was tried with one',
          'the tab inside Teams itself, on a computer and on a phone: it was tested in a browser',
          'cards: Teams draws them. Their labels and what stands in for a button or a chart are checked, not what Teams makes of them',
          'spreadsheets that the app writes',
        ),
        paragraph('Nobody with a disability has tried the app yet. They should, before the group relies on it.'),
      ),
      section(
        'Feedback and contact',
        paragraph(
          'If you find a problem, or need something in another format: ',
          statementOf(deployer, 'appContact'),
          '.',
        ),
        paragraph(
          'Say what you wanted to do, what happened, and what you use: the device, and a screen reader if you have one.',
        ),
      ),
      section(
        'Enforcement procedure',
        paragraph(
          'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) ' +
            '(No. 2) Accessibility Regulations 2018. If you are not happy with how we respond to your complaint, contact the ',
          link('Equality Advisory and Support Service (EASS)', 'https://www.equalityadvisoryservice.com/'),
          '.',
        ),
      ),
      section(
        'Technical information',
        paragraph(
          statementOf(deployer, 'controller'),
          ' is committed to making this app accessible, in accordance with the regulations named above.',
        ),
        paragraph(
          { strong: 'Compliance status. ' },
          'The app is partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA, because of what is listed above as not tested.',
        ),
        paragraph(
          { strong: 'Non-accessible content. ' },
          'None is known. Nothing is claimed to be a disproportionate burden or outside the scope of the regulations.',
        ),
      ),
      section(
        'How it was tested',
        paragraph('With each version, automatically, by those who make the app:'),
        list(
          'axe-core with the rules of WCAG 2.0 to 2.2, levels A and AA, on the pages and dialogs of the tab in three themes (light, dark, high contrast) and three widths (1280, 390 and 280 pixels), and on these pages in light and dark',
          'targets at least 24 pixels wide and high, 44 on a narrow screen',
          'no page scrolls sideways at 280 pixels, which is what 400% makes of a screen of 1120',
          'journeys with the keyboard alone, and where the focus is afterwards',
          'every card: each input has a label',
        ),
        paragraph('An automatic check finds only part of the problems that people meet.'),
      ),
      section(
        'What we are doing to improve accessibility',
        paragraph(
          'Tests with screen readers and in Teams on a computer and a phone belong to the first weeks in a real team.',
        ),
        paragraph(
          `This statement was prepared on ${REVIEWED}. It was last reviewed on ${REVIEWED}. It is reviewed at least once a year.`,
        ),
      ),
    ],
  };
}
