import { Mail20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { SeatlessView } from '../../../shared/contract/membership';
import { OpenButton } from '../../components/open-button';
import { QuietLine, SeatListRow } from './seat-list-row';

const KeepContact = lazy(() => import('./keep-contact').then((module) => ({ default: module.KeepContact })));

interface SeatlessRowProps {
  readonly organisation: SeatlessView;
  readonly mayKeep: boolean;
}

/** An organisation without a seat: who answers for it, and the contact that the VRU writes to. */
export function SeatlessRow({ organisation, mayKeep }: SeatlessRowProps) {
  const { name, words } = organisation;
  return (
    <SeatListRow name={name} actions={mayKeep ? <ContactAction organisation={organisation} /> : null}>
      <QuietLine>No seat. {words}</QuietLine>
    </SeatListRow>
  );
}

function ContactAction({ organisation }: Pick<SeatlessRowProps, 'organisation'>) {
  const [open, setOpen] = useState(false);
  const { name, contact } = organisation;
  const what = contact === null ? 'Add contact' : 'Edit contact';
  return (
    <>
      <OpenButton size="small" icon={<Mail20Regular />} label={`${what}: ${name}`} onOpen={() => setOpen(true)}>
        {what}
      </OpenButton>
      <Suspense fallback={null}>
        {open && <KeepContact organisation={organisation} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
