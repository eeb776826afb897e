import { CalendarLtr20Regular, CheckmarkLock20Regular, DocumentEdit20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { SnapshotVersionView, SnapshotView } from '../../../shared/contract/snapshots';
import { BackLink } from '../../components/back-link';
import { GoTo } from '../../components/go-to';
import { OpenButton } from '../../components/open-button';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { EmptyState } from '../../components/states';
import { Card, PageHeading } from '../../components/surface';
import { useSearchParam } from '../../components/use-search-param';
import { Compare } from './compare-versions';
import { Corrections } from './corrections';
import { type QuarterFigure, quarterFigureOf } from './counted';
import { QuarterFigures } from './quarter-figures';
import { QuarterSources, SOURCES_ID } from './quarter-sources';
import { Versions } from './versions';

/** Polling interval: a quarter's figure changes only when the VRU corrects, confirms or restates it. */
const A_MINUTE = 60_000;

/** Measure 3.1.1.a at the end of a quarter, in every version; the version shown is kept in the address. */
export function QuarterPage() {
  const [path] = useLocation();
  const quarter = path.split('/')[2] ?? '';
  const snapshot = useLive('snapshot', { params: { quarter } }, A_MINUTE);
  const unknown = snapshot.error?.kind === 'invalid' || snapshot.error?.kind === 'not-found';
  return (
    <>
      <BackLink href="/">Tracker</BackLink>
      {unknown ? (
        <NoFigure />
      ) : (
        <QueryView query={snapshot}>{(data) => <Quarter key={quarter} snapshot={data} />}</QueryView>
      )}
    </>
  );
}

function Quarter({ snapshot }: { readonly snapshot: SnapshotView }) {
  const [asked, ask] = useSearchParam('version');
  const [askedFigure, askFigure] = useSearchParam('show');
  const [latest] = snapshot.versions;
  const shown = snapshot.versions.find(({ version }) => String(version) === asked) ?? latest;
  if (latest === undefined || shown === undefined) return <NoFigure />;
  const show = (version: number) => ask(version === latest.version ? null : String(version));
  const figure = quarterFigureOf(askedFigure, shown.sharingOrganisations);
  const open = (next: QuarterFigure) => {
    askFigure(next);
    document.getElementById(SOURCES_ID)?.scrollIntoView();
  };
  return (
    <>
      <PageHeading title={snapshot.label} lead="Measure 3.1.1.a as it stood at the end of the quarter’s last day.">
        <QuarterActions snapshot={snapshot} latest={latest} onDone={() => ask(null)} />
      </PageHeading>
      {snapshot.versions.length > 1 && <Versions versions={snapshot.versions} shown={shown.version} onShow={show} />}
      <QuarterFigures version={shown} latest={latest.version} figure={figure} onShow={open} />
      {shown.corrections.length > 0 && <Corrections version={shown} />}
      {snapshot.versions.length > 1 && <Compare versions={snapshot.versions} />}
      <QuarterSources version={shown} figure={figure} onShow={askFigure} />
    </>
  );
}

function NoFigure() {
  return (
    <Card>
      <EmptyState
        headingLevel={1}
        icon={<CalendarLtr20Regular fontSize={48} />}
        title="There is no figure for this quarter"
        action={<GoTo href="/">Go to the tracker</GoTo>}
      >
        It is taken when the quarter has ended. The link may also be old, or not complete.
      </EmptyState>
    </Card>
  );
}

const ConfirmQuarter = lazy(() => import('./confirm-quarter').then((module) => ({ default: module.ConfirmQuarter })));
const CorrectQuarter = lazy(() => import('./amend-quarter').then((module) => ({ default: module.CorrectQuarter })));
const RestateQuarter = lazy(() => import('./amend-quarter').then((module) => ({ default: module.RestateQuarter })));

interface QuarterActionsProps {
  readonly snapshot: SnapshotView;
  readonly latest: SnapshotVersionView;
  /** Called after success: there may be a new latest version. */
  readonly onDone: () => void;
}

/** Controls of the VRU: confirm or correct a provisional figure, restate a locked one. */
function QuarterActions({ snapshot, latest, onDone }: QuarterActionsProps) {
  const [open, setOpen] = useState<'confirm' | 'correct' | 'restate' | null>(null);
  const close = () => setOpen(null);
  const props = { snapshot, latest, onClose: close, onDone };
  return (
    <>
      {snapshot.may.confirm && latest.locked === null && (
        <OpenButton appearance="primary" icon={<CheckmarkLock20Regular />} onOpen={() => setOpen('confirm')}>
          Confirm the figure
        </OpenButton>
      )}
      {snapshot.may.correct && latest.locked === null && (
        <OpenButton icon={<DocumentEdit20Regular />} onOpen={() => setOpen('correct')}>
          Correct the figure
        </OpenButton>
      )}
      {snapshot.may.restate && latest.locked !== null && (
        <OpenButton icon={<DocumentEdit20Regular />} onOpen={() => setOpen('restate')}>
          Restate the figure
        </OpenButton>
      )}
      <Suspense fallback={null}>
        {open === 'confirm' && <ConfirmQuarter {...props} />}
        {open === 'correct' && <CorrectQuarter {...props} />}
        {open === 'restate' && <RestateQuarter {...props} />}
      </Suspense>
    </>
  );
}
