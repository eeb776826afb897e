/** The button that carries out a step. Nothing if the reader may not. */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { BarrierView } from '../../../../shared/contract/barriers';
import type { SourcePageView, StepView } from '../../../../shared/contract/tracker';
import { OpenButton } from '../../../components/open-button';
import { ConfirmNotHeld } from '../../requests/answer/confirm-not-held';
import { Respond } from '../../requests/answer/respond';
import type { SourceForm } from '../source-menu-items';

const ResolveBarrier = lazy(() =>
  import('../../barriers/resolve-barrier').then((module) => ({ default: module.ResolveBarrier })),
);

interface StepActionProps {
  readonly step: StepView;
  readonly page: SourcePageView;
  readonly onOpen: (form: SourceForm) => void;
}

export function StepAction({ step: { step, requestId }, page, onOpen }: StepActionProps) {
  const { may, today, requests, barriers } = page;
  const request = requests.find(({ id }) => id === requestId);
  switch (step) {
    case 'ask':
      return may.ask ? <Opener words="Ask for data" onOpen={() => onOpen('ask')} /> : null;
    case 'supply':
    case 'supply-rest':
    case 'supply-missing':
      if (request === undefined || !request.may.answer) return null;
      return <Respond request={request} today={today} about={request.period} />;
    case 'resolve-barrier': {
      const barrier = barriers.find(({ blocks }) => blocks);
      return may.resolve && barrier !== undefined ? <Resolve barrier={barrier} /> : null;
    }
    case 'make-agreement':
    case 'conclude-agreement':
      return (
        <Link href="/agreements" asChild>
          <Button as="a" size="small">
            Go to the agreements
          </Button>
        </Link>
      );
    case 'confirm-not-held': {
      const waiting = requests.find((one) => one.may.confirmNotHeld);
      return waiting === undefined ? null : <ConfirmNotHeld request={waiting} />;
    }
    case 'settle-quality':
      return may.override ? <Opener words="Settle the issue" onOpen={() => onOpen('settleQuality')} /> : null;
  }
}

function Opener({ words, onOpen }: { readonly words: string; readonly onOpen: () => void }) {
  return (
    <OpenButton size="small" onOpen={onOpen}>
      {words}
    </OpenButton>
  );
}

function Resolve({ barrier }: { readonly barrier: BarrierView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <OpenButton size="small" label={`Resolve: ${barrier.words}`} onOpen={() => setOpen(true)}>
        Resolve
      </OpenButton>
      <Suspense fallback={null}>{open && <ResolveBarrier barrier={barrier} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
