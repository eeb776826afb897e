/** The state of the stand-in server, and the types of its answers. */
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

/** The views that the tab can load, one per route. */
export interface Story {
  me: MeView;
  tracker: TrackerView;
  /** All versions of the quarterly figures, by quarter. */
  snapshots: Readonly<Record<string, SnapshotView>>;
  /** The page of the ambulance source; the other sources have only a minimal one. */
  source: SourcePageView;
  /** The result of reading the next spreadsheet. */
  preview: ImportView;
  /** All open requests, before filtering. */
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
  /** The next meeting before its register is open. */
  ahead: AheadView;
  /**
   * A stale answer that the live register gives once after a change: a reading is cached for all clients. Null: the
   * current state.
   */
  behind: LiveRegisterView | null;
  /** Answers of seats that the chair or the VRU overwrote, by seat id. */
  readonly replaced: Map<string, RegisterSeatView>;
  /** The closed register of November. */
  register: RegisterView;
  /** For the current financial year. */
  monitoring: MonitoringView;
  /** The schedule from which the meetings are planned. */
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

/** A change that the stand-in received, its body validated by the contract's schema. */
export interface Incoming<N extends RouteName> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: RouteBody<N>;
}

export type Answerers = { readonly [N in RouteName]?: (story: Story, incoming: Incoming<N>) => RouteAnswer<N> };
