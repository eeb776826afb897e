import { CheckmarkLock20Regular, DocumentEdit20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { SnapshotVersionView, SnapshotView } from '../../../shared/contract/snapshots';
import { OpenButton } from '../../components/open-button';

const ConfirmQuarter = lazy(() => import('./confirm-quarter').then((module) => ({ default: module.ConfirmQuarter })));
const RestateQuarter = lazy(() => import('./restate-quarter').then((module) => ({ default: module.RestateQuarter })));

interface QuarterActionsProps {
  readonly snapshot: SnapshotView;
  readonly latest: SnapshotVersionView;
  /** The latest version is another one now. */
  readonly onDone: () => void;
}

/** What the VRU can do: confirm what is provisional, restate what is locked. */
export function QuarterActions({ snapshot, latest, onDone }: QuarterActionsProps) {
  const [open, setOpen] = useState<'confirm' | 'restate' | null>(null);
  const close = () => setOpen(null);
  const props = { snapshot, latest, onClose: close, onDone };
  return (
    <>
      {snapshot.may.confirm && latest.locked === null && (
        <OpenButton appearance="primary" icon={<CheckmarkLock20Regular />} onOpen={() => setOpen('confirm')}>
          Confirm
        </OpenButton>
      )}
      {snapshot.may.restate && latest.locked !== null && (
        <OpenButton icon={<DocumentEdit20Regular />} onOpen={() => setOpen('restate')}>
          Restate
        </OpenButton>
      )}
      <Suspense fallback={null}>
        {open === 'confirm' && <ConfirmQuarter {...props} />}
        {open === 'restate' && <RestateQuarter {...props} />}
      </Suspense>
    </>
  );
}
