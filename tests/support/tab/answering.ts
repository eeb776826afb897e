/** What a stand-in for the server keeps, and how it answers. */

import type { RouteAnswer, RouteBody, RouteName } from '../../../shared/areas/routes';
import type { ActionsView, EndedActionsView } from '../../../shared/contract/actions';
import type { AgreementsView } from '../../../shared/contract/agreements';
import type {
  AheadView,
  AttendanceView,
  LiveRegisterView,
  RegisterSeatView,
  RegisterView,
} from '../../../shared/contract/attendance';
import type { HistoryView } from '../../../shared/contract/audit';
import type { DecisionsView } from '../../../shared/contract/decisions';
import type { HealthView } from '../../../shared/contract/health';
import type { CalendarAddressView } from '../../../shared/contract/meetings';
import type {
  LocalPersonView,
  MembershipView,
  MeView,
  RosterView,
  SettingsView,
} from '../../../shared/contract/membership';
import type { UndeliveredView } from '../../../shared/contract/messages';
import type { MonitoringView } from '../../../shared/contract/monitoring';
import type { PracticeView } from '../../../shared/contract/practice';
import type { RecommendationsView } from '../../../shared/contract/recommendations';
import type { RemindersView } from '../../../shared/contract/reminders';
import type { RequestsView } from '../../../shared/contract/requests';
import type { RetentionView } from '../../../shared/contract/retention';
import type { SnapshotView } from '../../../shared/contract/snapshots';
import type { ImportView, SourcePageView, TrackerView } from '../../../shared/contract/tracker';
import type { Schedule } from '../../../shared/domain/meetings/types';

/** What the tab can read, one view a route. */
export interface Story {
  me: MeView;
  tracker: TrackerView;
  /** Every version of the quarters' figures, by quarter. */
  snapshots: Readonly<Record<string, SnapshotView>>;
  /** The page of the ambulance source; of the others there are only the plainest. */
  source: SourcePageView;
  /** What the next spreadsheet is read as. */
  preview: ImportView;
  /** Every open request; the filters narrow it. */
  requests: RequestsView;
  agreements: AgreementsView;
  recommendations: RecommendationsView;
  practice: PracticeView;
  reminders: RemindersView;
  actions: ActionsView;
  endedActions: EndedActionsView;
  decisions: DecisionsView;
  /** The first page of the group's history. */
  history: HistoryView;
  attendance: AttendanceView;
  /** The next meeting before it has a register. */
  ahead: AheadView;
  /** What the watch says once more after a change: all who watch share a reading, which may be that old. Null: nothing. */
  behind: LiveRegisterView | null;
  /** What chair or VRU recorded over, by seat. */
  readonly replaced: Map<string, RegisterSeatView>;
  /** The closed register of November. */
  register: RegisterView;
  /** Of the financial year. */
  monitoring: MonitoringView;
  /** What the meetings are planned by. */
  schedule: Schedule;
  calendarAddress: CalendarAddressView;
  membership: MembershipView;
  roster: RosterView;
  undelivered: UndeliveredView;
  settings: SettingsView;
  retention: RetentionView;
  health: HealthView;
  localPeople: readonly LocalPersonView[];
}

/** A change that reached the stand-in, its body checked by the contract. */
export interface Incoming<N extends RouteName> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: RouteBody<N>;
}

export type Answerers = { readonly [N in RouteName]?: (story: Story, incoming: Incoming<N>) => RouteAnswer<N> };
