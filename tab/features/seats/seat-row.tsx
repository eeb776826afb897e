import { PersonAdd20Regular, PersonDelete20Regular, PersonSwap20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { SeatView } from '../../../shared/contract/membership';
import { Day } from '../../components/day';
import { OpenButton } from '../../components/open-button';
import { Tag } from '../../components/surface';
import { ROLE_WORDS } from '../../lib/words';
import { QuietLine, SeatListRow } from './seat-list-row';

const BindSeat = lazy(() => import('./bind-seat').then((module) => ({ default: module.BindSeat })));
const SettleProposal = lazy(() => import('./settle-proposal').then((module) => ({ default: module.SettleProposal })));
const VacateSeat = lazy(() => import('./vacate-seat').then((module) => ({ default: module.VacateSeat })));

interface SeatRowProps {
  readonly seat: SeatView;
  readonly agency: string;
  readonly mayBind: boolean;
}

/** One seat and its holder. */
export function SeatRow({ seat, agency, mayBind }: SeatRowProps) {
  return (
    <SeatListRow name={seat.title} actions={mayBind ? <HolderActions seat={seat} /> : null}>
      {seat.role !== 'member' && <Tag>{ROLE_WORDS[seat.role]}</Tag>}
      {seat.organisation !== agency && <QuietLine>{seat.organisation}</QuietLine>}
      {seat.holder === null ? (
        <span>
          <Tag tone="attention">Vacant</Tag>
        </span>
      ) : (
        <QuietLine>
          {seat.holder.name}, since <Day date={seat.holder.since} />
        </QuietLine>
      )}
      {seat.proposed !== null && (
        <QuietLine>
          {seat.proposed.own ? 'You' : seat.proposed.by} proposed {seat.proposed.name ?? 'that nobody holds it'}. It
          takes effect when the chair, or a second person of the VRU, agrees.
        </QuietLine>
      )}
    </SeatListRow>
  );
}

function HolderActions({ seat }: Pick<SeatRowProps, 'seat'>) {
  const [open, setOpen] = useState<'bind' | 'vacate' | 'agree' | 'decline' | null>(null);
  const close = () => setOpen(null);
  const choose = seat.holder === null ? 'Choose holder' : 'Change holder';
  return (
    <>
      {seat.proposed?.may.agree && (
        <OpenButton
          size="small"
          appearance="primary"
          label={`Agree to the change: ${seat.title}`}
          onOpen={() => setOpen('agree')}
        >
          Agree
        </OpenButton>
      )}
      {seat.proposed?.may.decline && (
        <OpenButton size="small" label={`Decline the change: ${seat.title}`} onOpen={() => setOpen('decline')}>
          Decline
        </OpenButton>
      )}
      <OpenButton
        size="small"
        icon={seat.holder === null ? <PersonAdd20Regular /> : <PersonSwap20Regular />}
        label={`${choose}: ${seat.title}`}
        onOpen={() => setOpen('bind')}
      >
        {choose}
      </OpenButton>
      {seat.holder !== null && (
        <OpenButton
          size="small"
          appearance="subtle"
          icon={<PersonDelete20Regular />}
          label={`Vacate: ${seat.title}`}
          onOpen={() => setOpen('vacate')}
        >
          Vacate
        </OpenButton>
      )}
      <Suspense fallback={null}>
        {open === 'bind' && <BindSeat seat={seat} onClose={close} />}
        {(open === 'agree' || open === 'decline') && seat.proposed !== null && (
          <SettleProposal seat={seat} proposed={seat.proposed} agree={open === 'agree'} onClose={close} />
        )}
        {open === 'vacate' && <VacateSeat seat={seat} onClose={close} />}
      </Suspense>
    </>
  );
}
