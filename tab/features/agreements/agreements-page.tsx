import { Add20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { OpenButton } from '../../components/open-button';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading } from '../../components/surface';
import { BarrierLog } from '../barriers/barrier-log';
import { ResolvedBarriers } from '../barriers/resolved-barriers';
import { Bases } from './bases/bases';
import { Register } from './register/agreement-register';

const AddAgreement = lazy(() =>
  import('./register/agreement-form').then((module) => ({ default: module.AddAgreement })),
);

/** On what basis data is shared, and what stands in the way of the rest. Theory of Change activity 2.d. */
export function AgreementsPage() {
  const agreements = useLive('agreements', {});
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeading
        title="Agreements"
        lead="The information sharing agreements between partners, and what stands in the way of the data that does not flow."
      >
        {agreements.data?.may.keep === true && (
          <OpenButton appearance="primary" icon={<Add20Regular />} onOpen={() => setAdding(true)}>
            Add an agreement
          </OpenButton>
        )}
      </PageHeading>
      <QueryView query={agreements}>
        {(data) => (
          <>
            <Bases data={data} />
            <BarrierLog data={data} />
            <ResolvedBarriers />
            <Register data={data} />
          </>
        )}
      </QueryView>
      <Suspense fallback={null}>
        {adding && agreements.data !== undefined && (
          <AddAgreement data={agreements.data} onClose={() => setAdding(false)} />
        )}
      </Suspense>
    </>
  );
}
