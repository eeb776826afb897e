/** The privacy notice (UK GDPR, Articles 13 and 14). */
import { PUBLIC_PAGES } from '../../shared/words/public-pages';
import { type Deployer, statementOf } from './deployer';
import { link, list, type PublicPage, paragraph, section } from './document';

export function privacyPage(deployer: Deployer): PublicPage {
  return {
    ...PUBLIC_PAGES.privacy,
    lead: 'What the app knows about you, why, who sees it, and what you can ask for.',
    sections: [
      section(
        'Who is responsible',
        paragraph('The data controller is ', statementOf(deployer, 'controller'), '.'),
        paragraph('Data protection officer: ', statementOf(deployer, 'dataProtectionContact'), '.'),
      ),
      section(
        'What the app holds about you',
        list(
          'your name, your work e-mail address where Teams gives one, and the ids of your account and organisation in Microsoft Entra',
          'the seat that you hold in the group, and since when',
          'whether you were at a meeting, sent apologies or sent a deputy; the names of deputies and guests',
          'what you did in the app and when: actions, decisions, answers to data requests, and the text that you typed',
          'how the app reaches you in Teams, and the messages it sent you',
        ),
        paragraph(
          'It does not read messages that are not addressed to it, takes no minutes, and holds no data about the people in the ' +
            'data that partners share: only which data is shared, how often and on which agreement. ' +
            'Ten digits that could be an NHS number are refused wherever somebody types them.',
        ),
        paragraph('The ', link('data protection page', '/data-protection'), ' lists everything that is stored.'),
      ),
      section(
        'Where it comes from',
        paragraph(
          'From you, when you use the app; from Microsoft Teams, when you open it or are in the team; from the Violence Reduction ' +
            'Unit, which gives each person their seat; and from the attendance report of a meeting, when the unit adds one.',
        ),
      ),
      section(
        'Why, and on which lawful basis',
        paragraph(
          'To run the group’s meetings, and to show which data partners share so that serious violence can be understood and prevented ' +
            '(Police, Crime, Sentencing and Courts Act 2022, part 2, chapter 1).',
        ),
        paragraph('Lawful basis: ', statementOf(deployer, 'lawfulBasis'), '.'),
      ),
      section(
        'Who sees it',
        list(
          'the members of the group and the people to whom the Violence Reduction Unit has given read access',
          'the people who run the app, as far as running it takes',
          'Microsoft, which hosts the app and Teams as a processor',
        ),
        paragraph('Nothing is sold, used for advertising, or used to train a language model.'),
      ),
      section(
        'Where it is kept, and how long',
        paragraph('Server and storage run in: ', statementOf(deployer, 'dataRegion'), '.'),
        paragraph(
          'Messages between Teams and the app pass through Microsoft’s Bot Service, which is a global service and not resident in the United Kingdom.',
        ),
        paragraph('Records are kept: ', statementOf(deployer, 'retention'), '.'),
      ),
      section(
        'No automated decisions about you',
        paragraph(
          'The app works out figures by fixed rules, such as how many sources of data are green. It makes no decision about a person and uses no artificial intelligence.',
        ),
      ),
      section(
        'Your rights',
        paragraph(
          'You may ask to see what is held about you, to have it corrected, erased or restricted, and you may object. Which of these apply depends ' +
            'on the lawful basis. Ask the data protection officer above.',
        ),
        paragraph(
          'You may complain to the ',
          link('Information Commissioner’s Office', 'https://ico.org.uk/make-a-complaint/'),
          ', telephone 0303 123 1113.',
        ),
      ),
      section(
        'Cookies',
        paragraph('The app and these pages set no cookies and keep nothing about you in your browser.'),
      ),
    ],
  };
}
