import { matchesActionsFilter } from '../../../../../shared/domain/actions/filter';
import { actionItem } from '../../../../support/builders';

const ALL = { agency: '', status: '', meeting: '', link: '' } as const;
const item = actionItem({
  ownerAgencyId: 'police',
  status: 'open',
  overdue: true,
  meetingId: '2026-12',
  serves: '2.c',
});

describe('given an action, when a list is filtered', () => {
  it.each([
    ['nothing', {}, true],
    ['its agency', { agency: 'police' }, true],
    ['another agency', { agency: 'yjs' }, false],
    ['its status', { status: 'open' }, true],
    ['overdue', { status: 'overdue' }, true],
    ['another status', { status: 'done' }, false],
    ['its meeting', { meeting: '2026-12' }, true],
    ['another meeting', { meeting: '2026-11' }, false],
    ['its link', { link: '2.c' }, true],
    ['another link', { link: '6.1' }, false],
    ['two parts of which one fits', { agency: 'police', link: '6.1' }, false],
  ] as const)('by %s, then it is shown: %s', (_, filter, shown) => {
    expect(matchesActionsFilter(item, { ...ALL, ...filter })).toBe(shown);
  });
});
