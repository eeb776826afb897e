import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAdd20Regular, PersonDelete20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { MembershipView } from '../../../shared/contract/membership';
import { Day } from '../../components/day';
import { PlainList } from '../../components/layout';
import { MutationProblem } from '../../components/mutation-problem';
import { OpenButton } from '../../components/open-button';
import { useRouteMutation } from '../../components/session';
import { Card, SectionTitle } from '../../components/surface';
import { useToast } from '../../components/toast';

const AdmitReader = lazy(() => import('./admit-reader').then((module) => ({ default: module.AdmitReader })));

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

type Reader = MembershipView['viewers'][number];

/** Colleagues of partners who hold no seat and have read access. */
export function Readers({ membership }: { readonly membership: MembershipView }) {
  const styles = useStyles();
  const [admitting, setAdmitting] = useState(false);
  const { viewers, may } = membership;
  if (viewers.length === 0 && !may.bindSeats) return null;
  return (
    <Card labelledBy="readers" className={styles.card}>
      <div className={styles.row}>
        <SectionTitle id="readers">Readers</SectionTitle>
        {may.bindSeats && (
          <OpenButton size="small" icon={<PersonAdd20Regular />} onOpen={() => setAdmitting(true)}>
            Give read access
          </OpenButton>
        )}
      </div>
      {viewers.length === 0 && <p className={styles.quiet}>Nobody without a seat has read access.</p>}
      {viewers.length > 0 && (
        <PlainList>
          {viewers.map((reader) => (
            <ReaderRow key={`${reader.tenantId}/${reader.objectId}`} reader={reader} mayDismiss={may.bindSeats} />
          ))}
        </PlainList>
      )}
      <Suspense fallback={null}>{admitting && <AdmitReader onClose={() => setAdmitting(false)} />}</Suspense>
    </Card>
  );
}

function ReaderRow({ reader, mayDismiss }: { readonly reader: Reader; readonly mayDismiss: boolean }) {
  const styles = useStyles();
  const toast = useToast();
  const dismiss = useRouteMutation('dismissViewer', {
    onDone: () => toast(`${reader.name} has no read access any more.`),
  });
  return (
    <li>
      <div className={styles.row}>
        <span>
          {reader.name}, since <Day date={reader.since} />
        </span>
        {mayDismiss && (
          <Button
            size="small"
            appearance="subtle"
            icon={<PersonDelete20Regular />}
            aria-label={`Remove access: ${reader.name}`}
            disabledFocusable={dismiss.pending}
            onClick={() => dismiss.send({ params: { tenantId: reader.tenantId, objectId: reader.objectId } })}
          >
            Remove access
          </Button>
        )}
      </div>
      <MutationProblem problem={dismiss.problem} onDismiss={dismiss.forget} />
    </li>
  );
}
