import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { BarrierView } from '../../../shared/contract/barriers';
import { OpenButton } from '../../components/open-button';
import { ButtonGroup } from '../../components/surface';

const ResolveBarrier = lazy(() => import('./resolve-barrier').then((module) => ({ default: module.ResolveBarrier })));
const AssignBarrier = lazy(() => import('./assign-barrier').then((module) => ({ default: module.AssignBarrier })));

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    alignContent: 'flex-start',
    gap: tokens.spacingHorizontalS,
  },
});

interface BarrierActionsProps {
  readonly barrier: BarrierView;
  /** What the two buttons are about, for the group's accessible name. */
  readonly label: string;
  /** In a list of barriers: which one the buttons belong to. */
  readonly about?: string;
  readonly className?: string;
}

/** Buttons that resolve and assign a barrier, with their forms. In a list, the assign button is less prominent. */
export function BarrierActions({ barrier, label, about, className }: BarrierActionsProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<'resolve' | 'assign' | null>(null);
  const close = () => setOpen(null);
  const named = (action: string) => (about === undefined ? {} : { label: `${action}: ${about}` });
  return (
    <>
      <ButtonGroup label={label} className={mergeClasses(styles.buttons, className)}>
        <OpenButton size="small" {...named('Resolve')} onOpen={() => setOpen('resolve')}>
          Resolve
        </OpenButton>
        <OpenButton
          size="small"
          appearance={about === undefined ? 'secondary' : 'subtle'}
          {...named('Assign')}
          onOpen={() => setOpen('assign')}
        >
          Assign
        </OpenButton>
      </ButtonGroup>
      <Suspense fallback={null}>
        {open === 'resolve' && <ResolveBarrier barrier={barrier} onClose={close} />}
        {open === 'assign' && <AssignBarrier barrier={barrier} onClose={close} />}
      </Suspense>
    </>
  );
}
