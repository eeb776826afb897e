import { Add20Regular } from '@fluentui/react-icons';
import { lazy } from 'react';
import { ListPage } from '../../components/list-page';
import { useLive } from '../../components/session';
import { BarrierLog } from '../barriers/barrier-log';
import { ResolvedBarriers } from '../barriers/resolved-barriers';
import { Bases } from './bases/bases';
import { AgreementRegister } from './register/agreement-register';

const AddAgreement = lazy(() =>
  import('./register/agreement-form').then((module) => ({ default: module.AddAgreement })),
);

/** The bases on which data is shared, and the barriers to the rest. Theory of Change activity 2.d. */
export function AgreementsPage() {
  const agreements = useLive('agreements', {});
  return (
    <ListPage
      title="Agreements"
      lead="The information sharing agreements between partners, and what stands in the way of the data that does not flow."
      query={agreements}
      add={{
        label: 'Add an agreement',
        icon: <Add20Regular />,
        allowed: ({ may }) => may.keep,
        dialog: (data, onClose) => <AddAgreement data={data} onClose={onClose} />,
      }}
    >
      {(data) => (
        <>
          <Bases data={data} />
          <BarrierLog data={data} />
          <ResolvedBarriers />
          <AgreementRegister data={data} />
        </>
      )}
    </ListPage>
  );
}
