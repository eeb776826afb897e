/**
 * What is stored, where and for how long, generated from the store's own list; with facts for a DPIA and for the NHS
 * toolkit.
 */

import { periodWords, RETENTION } from '../../shared/domain/retention/periods';
import { PUBLIC_PAGES } from '../../shared/words/public-pages';
import { type RetentionClass, STORED_DATA } from '../store/stored-data';
import { type Deployer, statementOf } from './deployer';
import { type Block, link, list, type Piece, type PublicPage, paragraph, section, steps, type Words } from './document';

const KEPT: Readonly<Record<RetentionClass, string>> = {
  record: 'as a record of the group',
  current: 'until it is replaced or no longer true',
  passing: 'until it is done, then the row is deleted',
};

/** Lists every family of keys with what it holds. */
function storedTable(): Block {
  const rows = Object.values(STORED_DATA).map(({ what, personal, kept }): readonly Words[] => [
    what,
    personal ?? 'nothing',
    KEPT[kept],
  ]);
  return { kind: 'table', caption: 'What the table holds', head: ['What', 'About a person', 'How long'], rows };
}

function where(deployer: Deployer): Block {
  const rows: readonly (readonly Words[])[] = [
    ['Records', 'Azure Table Storage, encrypted at rest', [statementOf(deployer, 'dataRegion')]],
    ['Server', 'Azure App Service; keeps nothing', [statementOf(deployer, 'dataRegion')]],
    [
      'Logs',
      'Log Analytics: ids, never names or what somebody typed; 90 days (a trial deployment 30) unless changed',
      [statementOf(deployer, 'dataRegion')],
    ],
    [
      'Messages between Teams and the app',
      'Microsoft’s Azure Bot Service, in transit',
      'a global service of Microsoft, not resident in the United Kingdom',
    ],
    [
      'Messages and cards in Teams',
      'Microsoft 365 of the organisation that owns the team, by its own retention',
      'as that organisation has agreed with Microsoft',
    ],
  ];
  return { kind: 'table', caption: 'Where things are', head: ['What', 'Where', 'Region'], rows };
}

function assessment(deployer: Deployer): Block {
  const rows: readonly (readonly [string, readonly Piece[]])[] = [
    [
      'Purpose',
      ['Running a multi-agency working group; showing which data partners share to prevent serious violence'],
    ],
    ['Controller and processor', [statementOf(deployer, 'controller'), '; Microsoft as processor']],
    ['Lawful basis', [statementOf(deployer, 'lawfulBasis')]],
    [
      'People concerned',
      [
        'Members of the group, their deputies and guests: people at work, normally fewer than a hundred. Nobody in the data that is shared',
      ],
    ],
    [
      'Special categories, criminal offence data, children',
      ['None is asked for. Free text could hold some by mistake: the terms of use forbid it'],
    ],
    ['Retention', [statementOf(deployer, 'retention')]],
    [
      'Transfers',
      [
        'The Bot Service is global: messages to and from the bot may be processed outside the United Kingdom on Microsoft’s terms',
      ],
    ],
    [
      'Risk: somebody sees what they should not',
      ['Sign-in by Microsoft Entra, tenants allowed one by one, a seat for each person, every change recorded'],
    ],
    [
      'Risk: somebody types what does not belong',
      ['Short fields, hints, numbers that could be NHS numbers refused; the unit corrects'],
    ],
    [
      'Risk: records are lost',
      [
        'Storage in three zones with a lock in production; a nightly backup into a container of the same account, kept 35 days',
      ],
    ],
    [
      'Risk: people feel watched',
      ['Attendance is of seats, as the terms of reference ask; messages in the channel are not read'],
    ],
  ];
  return { kind: 'table', caption: 'A start for the DPIA', head: ['Question', 'Answer of the app'], rows };
}

export function dataProtectionPage(deployer: Deployer): PublicPage {
  return {
    ...PUBLIC_PAGES.dataProtection,
    lead: 'What the app stores, where and for how long, for data protection officers and information governance.',
    sections: [
      section(
        'In short',
        list(
          [
            'Controller: ',
            statementOf(deployer, 'controller'),
            '. Data protection officer: ',
            statementOf(deployer, 'dataProtectionContact'),
            '.',
          ],
          'Metadata only: which data is shared, never the data itself.',
          'No Microsoft Graph permission, no mailbox, no files, no messages but those addressed to the app.',
          [
            'Server and storage: ',
            statementOf(deployer, 'dataRegion'),
            '. The Bot Service is not resident in the United Kingdom.',
          ],
          ['Records are kept: ', statementOf(deployer, 'retention'), '.'],
        ),
      ),
      section(
        'What is stored',
        paragraph(
          'This list is made of the app’s own list of what its table holds; a test fails when something is stored that is not in it. ',
          '“As a record of the group” means as long as the controller says: ',
          statementOf(deployer, 'retention'),
          '.',
        ),
        paragraph(
          `Names in registers, and what somebody typed into the history, are removed by a daily job after ${periodWords(RETENTION.defaultMonths)}, unless the unit has set another ` +
            `period in the app (${RETENTION.minMonths} to ${RETENTION.maxMonths} months). Counts and figures stay. Whoever holds no seat any more and may not read is forgotten ${RETENTION.daysAfterLeaving} days later. ` +
            'The unit can hand a person everything that is stored about them.',
        ),
        storedTable(),
      ),
      section('Where it is', where(deployer)),
      section(
        'Algorithmic transparency',
        paragraph(
          'The app uses no artificial intelligence and makes no decision about a person: statuses and figures follow fixed rules on what members entered, ' +
            'each says why it is what it is, and the rules stand in one place in the app’s source. A record in the Algorithmic Transparency Recording Standard is therefore not expected; the controller decides.',
        ),
      ),
      section(
        'A start for the data protection impact assessment',
        paragraph(
          'The controller decides whether a DPIA is needed, and signs it. The ICO’s ',
          link(
            'guidance',
            'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/accountability-and-governance/data-protection-impact-assessments-dpias/',
          ),
          ' has a template. What the app can say:',
        ),
        assessment(deployer),
        paragraph('To be done by the controller:'),
        steps(
          'confirm controller, lawful basis, region and retention above',
          'name the information asset owner',
          'ask the partners’ data protection officers, and the group',
          'decide on the free text: who looks at it, how often',
          'date the assessment, and the day on which it is looked at again',
        ),
      ),
      section(
        'Facts for the NHS Data Security and Protection Toolkit',
        paragraph('For partners in the NHS that answer the toolkit. The app holds no patient data.'),
        list(
          'Access: Microsoft Entra sign-in of each person’s own organisation, whose rules for passwords and second factors apply; no accounts of its own',
          'Least rights: the Violence Reduction Unit gives and takes seats; each right stands in one list in the source',
          'Audit: every change is recorded with who and when, and nothing edits that record',
          'In transit: https only, TLS 1.2 or newer. At rest: encrypted by Azure Storage with keys of Microsoft',
          'Secrets: the deployment on Azure that comes with the app has none; the server signs in to storage and bot by managed identity',
          'Updates: libraries are pinned, audited with each build, and proposals for newer ones are made weekly',
          'Suppliers: Microsoft Azure and Microsoft 365, and nobody else',
          'Incidents: reported to whoever runs the app, who tells the partners as the agreement says',
        ),
      ),
      section(
        'One person’s data',
        paragraph(
          'Requests under Articles 15 to 21 of the UK GDPR go to the data protection officer: ',
          statementOf(deployer, 'dataProtectionContact'),
          '.',
        ),
      ),
    ],
  };
}
