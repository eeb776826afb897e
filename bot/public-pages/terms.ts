/** The terms of use: what people may rely on, and what is required of them. */
import { PUBLIC_PAGES } from '../../shared/words/public-pages';
import { type Deployer, statementOf } from './deployer';
import { link, list, type PublicPage, paragraph, section } from './document';

export function termsPage(deployer: Deployer): PublicPage {
  return {
    ...PUBLIC_PAGES.terms,
    lead: 'For everybody who uses the app in Teams or in a browser. Using it means that you agree.',
    sections: [
      section(
        'Who runs the app',
        paragraph(
          statementOf(deployer, 'controller'),
          '. Tell them of a problem: ',
          statementOf(deployer, 'appContact'),
          '.',
        ),
      ),
      section(
        'Who may use it',
        paragraph(
          'People who hold a seat in the group, and those to whom the Violence Reduction Unit has given read access. You sign in with your work ' +
            'account; do not let anybody else use it. Access ends when you leave the seat.',
        ),
      ),
      section(
        'What belongs in it',
        list(
          'meetings, attendance, actions, decisions and agreements of the group',
          'information about data: what is shared, how often, by whom, under which agreement',
        ),
        paragraph('Do not enter:'),
        list(
          'data about victims, suspects, patients or any other person in the data',
          'anything marked above OFFICIAL, or a password',
          'the discussion of a meeting: the app takes no minutes',
        ),
      ),
      section(
        'What it does not replace',
        paragraph(
          'The app records that an agreement exists and when it is due for review. It gives no permission to share data: the agreement between ' +
            'the organisations does. Its figures are worked out of what members enter; the Violence Reduction Unit confirms those that are reported.',
        ),
      ),
      section(
        'Availability',
        paragraph(
          'The app is offered as it is, without a promised level of service. It may be away for maintenance. ' +
            'Do not rely on it for anything urgent, or for an emergency.',
        ),
      ),
      section(
        'What you enter',
        paragraph(
          'It stays the information of the organisation that you speak for, which allows the members of the group to use it for the purposes of the ' +
            'group. Public authorities may have to disclose it under the Freedom of Information Act 2000.',
        ),
      ),
      section(
        'Personal data and accessibility',
        paragraph(
          'See the ',
          link('privacy notice', '/privacy'),
          ', ',
          link('data protection', '/data-protection'),
          ' and the ',
          link('accessibility statement', '/accessibility'),
          '.',
        ),
      ),
      section('Law', paragraph('The law of England and Wales applies.')),
    ],
  };
}
