/** Exports the actions that match a filter, ended ones included, as a spreadsheet. Every export stores an event. */
import type { z } from 'zod';
import { type ActionItemView, exportActionsInput } from '../../../shared/contract/actions';
import type { FileView } from '../../../shared/contract/meetings';
import type { ActionEvent } from '../../../shared/domain/actions/events';
import { matchesActionsFilter } from '../../../shared/domain/actions/filter';
import { actionsPolicy } from '../../../shared/domain/actions/policy';
import { byUrgency } from '../../../shared/domain/actions/transitions';
import type { Action } from '../../../shared/domain/actions/types';
import { STATUS_WORDS } from '../../../shared/domain/actions/words';
import { ok } from '../../../shared/domain/result';
import { londonDay, monthWords } from '../../../shared/words/dates';
import type { Cell, Sheet } from '../../files/spreadsheet';
import { loadActions, loadEndedActions } from '../../store/actions';
import { commandOn, type Decided } from '../command';
import type { Context, Services } from '../context';
import { spreadsheetView } from '../file-view';
import { query } from '../query';
import { actionItemView } from './action-view';

type Wanted = z.output<typeof exportActionsInput>;

interface Exported extends Decided {
  readonly wanted: Wanted;
  readonly file: FileView;
}

const onEveryAction = commandOn({
  load: everyAction,
  store: (_, { wanted }: Exported) => ({ changes: [], remember: wanted }),
});

/** Returns the spreadsheet file. Problem: no seat. */
export const exportActions = onEveryAction({
  input: exportActionsInput,
  rule: actionsPolicy.export,
  decide: async (actions, wanted, context) => {
    const { format, ...filter } = wanted;
    const filtered = Object.values(filter).some((part) => part !== '');
    const event: ActionEvent = { kind: 'actions.exported', format, filtered };
    return ok({ events: [event], wanted, file: await fileOf(actions, wanted, context) });
  },
  show: (_, { file }) => file,
  answer: (services, caller, _, remembered) => exported(services, caller, remembered as Wanted),
});

/** Returns the file again, for an export whose event is already stored. */
const exported = query({
  load: (services, groupId, _wanted: Wanted) => everyAction(services, groupId),
  view: async (actions, context, wanted) => ok(await fileOf(actions, wanted, context)),
});

/** Number of ended actions per page. */
const PAGE = 1_000;

async function everyAction({ table }: Pick<Services, 'table'>, groupId: string): Promise<readonly Action[]> {
  const { actions } = await loadActions(table, groupId);
  const all = actions.map(({ value }) => value).sort(byUrgency);
  let older: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof loadEndedActions>> = await loadEndedActions(table, groupId, older, PAGE);
    all.push(...page.actions);
    older = page.older;
  } while (older !== null);
  return all;
}

const COLUMNS: readonly (readonly [title: string, width: number, cell: (item: ActionItemView) => Cell])[] = [
  ['Reference', 18, ({ ref }) => ref],
  ['Action', 60, ({ text }) => text],
  ['Owner', 40, ({ owner }) => owner],
  ['Agency', 14, ({ ownerAgency }) => ownerAgency],
  ['Nobody holds the seat', 20, ({ unowned }) => (unowned ? 'Yes' : 'No')],
  ['Due', 12, ({ due }) => ({ date: due })],
  ['Overdue', 10, ({ overdue }) => (overdue ? 'Yes' : 'No')],
  ['Status', 12, ({ status }) => STATUS_WORDS[status]],
  ['Meeting', 16, ({ meetingId }) => monthWords(meetingId)],
  ['Meetings carried over', 20, ({ carried }) => carried],
  ['Linked to', 12, ({ serves }) => serves],
  ['Due date moved', 16, ({ moved }) => moved?.times ?? 0],
  ['Why it moved last', 40, ({ moved }) => moved?.reason ?? null],
  ['Reason', 40, ({ reason }) => reason],
  ['Ended', 12, ({ endedAt }) => (endedAt === null ? null : { date: londonDay(endedAt) })],
];

function fileOf(actions: readonly Action[], { format, ...filter }: Wanted, context: Context): Promise<FileView> {
  const items = actions.map((action) => actionItemView(action, context));
  const sheet: Sheet = {
    name: 'Actions',
    columns: COLUMNS.map(([title, width]) => ({ title, width })),
    rows: items
      .filter((item) => matchesActionsFilter(item, filter))
      .map((item) => COLUMNS.map(([, , cell]) => cell(item))),
  };
  return spreadsheetView(`actions-${context.today}`, [sheet], format);
}
