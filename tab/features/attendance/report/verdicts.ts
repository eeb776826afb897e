/** Words for the comparison of the report with people's own answers. */
import type { ReportProposalView, ReportView } from '../../../../shared/contract/attendance-report';
import type { ReportPerson } from '../../../../shared/domain/attendance/report';
import { ATTENDANCE_WORDS, counted } from '../../../lib/words';

/** Returns the current answer of the seat in words, with its source. */
export function registerSays({ current, currentSource }: ReportProposalView): string {
  const words = ATTENDANCE_WORDS[current];
  switch (currentSource) {
    case 'self':
      return `${words}, said themselves`;
    case 'on-behalf':
      return `${words}, recorded for them`;
    case 'report':
      return `${words}, from a report`;
    default:
      return words;
  }
}

/** Returns the verdict of the comparison in words. */
export function verdictWords(proposal: ReportProposalView): string {
  switch (proposal.verdict) {
    case 'agrees':
      return 'Agrees';
    case 'new':
      return 'New';
    case 'differs':
      return 'Differs';
    case 'own-answer':
      return 'Differs from their own word';
  }
}

/** Returns the question to confirm before a person's own answer is replaced. */
export function overrideQuestion({ person, current }: ReportProposalView): string {
  const said = current === 'deputy' ? 'that a deputy comes' : ATTENDANCE_WORDS[current].toLowerCase();
  return `${person.name} said ${said} themselves. Record present instead?`;
}

/** Returns the evidence in words: "58 minutes, matched by e-mail". */
export function evidenceWords(person: ReportPerson, matchedBy: ReportProposalView['matchedBy'] | null): string {
  const parts = [
    person.minutes === null ? null : counted(person.minutes, 'minute'),
    matchedBy === null ? null : `matched by ${matchedBy === 'email' ? 'e-mail' : 'name'}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Returns the summary: "12 seats found: 8 agree, 3 new, 1 differs." */
export function summaryWords({ proposals }: Pick<ReportView, 'proposals'>): string {
  if (proposals.length === 0) return 'Nobody in this report could be matched to a seat.';
  const count = (...verdicts: readonly ReportProposalView['verdict'][]) =>
    proposals.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const [agree, fresh, differ] = [count('agrees'), count('new'), count('differs', 'own-answer')];
  const parts = [
    agree > 0 ? `${agree} ${agree === 1 ? 'agrees' : 'agree'}` : '',
    fresh > 0 ? `${fresh} new` : '',
    differ > 0 ? `${differ} ${differ === 1 ? 'differs' : 'differ'}` : '',
  ];
  return `${counted(proposals.length, 'seat')} found: ${parts.filter((part) => part !== '').join(', ')}.`;
}
