import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular, DocumentBulletList20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { AgreementsView, AgreementView } from '../../../../shared/contract/agreements';
import { ItemList } from '../../../components/list-page';
import { EmptyState } from '../../../components/states';
import { SectionTitle } from '../../../components/surface';
import { counted } from '../../../lib/words';
import { AgreementRow } from './agreement-row';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'stretch' },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  over: { alignSelf: 'flex-start' },
});

/** The agreements that hold or are on their way; those that are over on demand. */
export function Register({ data }: { readonly data: AgreementsView }) {
  const styles = useStyles();
  const title = useId();
  const overId = useId();
  const [showsOver, setShowsOver] = useState(false);
  const over = data.agreements.filter(isOver);
  const live = data.agreements.filter((agreement) => !isOver(agreement));
  const row = (agreement: AgreementView) => <AgreementRow key={agreement.id} agreement={agreement} data={data} />;
  return (
    <section aria-labelledby={title} className={styles.section}>
      <div className={styles.heading}>
        <SectionTitle id={title}>Register</SectionTitle>
        <span className={styles.quiet}>{registerWords(live)}</span>
      </div>
      <ItemList
        label="Agreements"
        items={live}
        row={row}
        empty={
          <EmptyState
            icon={<DocumentBulletList20Regular fontSize={48} />}
            title="No agreement in force or in negotiation"
          >
            {data.may.keep
              ? 'Add the agreements that partners have made; the sources they cover follow at once.'
              : 'The VRU keeps the register of agreements.'}
          </EmptyState>
        }
      />
      {over.length > 0 && (
        <Button
          className={styles.over}
          appearance="subtle"
          aria-expanded={showsOver}
          aria-controls={overId}
          icon={showsOver ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          onClick={() => setShowsOver(!showsOver)}
        >
          Expired and ended agreements ({over.length})
        </Button>
      )}
      <div id={overId} hidden={!showsOver}>
        {showsOver && <ItemList label="Expired and ended agreements" items={over} row={row} empty={null} />}
      </div>
    </section>
  );
}

function isOver({ status }: AgreementView): boolean {
  return status === 'expired' || status === 'ended';
}

/** "4 in force · 1 in negotiation · 1 review overdue". */
function registerWords(live: readonly AgreementView[]): string {
  const count = (fits: (agreement: AgreementView) => boolean) => live.filter(fits).length;
  const agreed = count(({ status }) => status === 'agreed');
  const overdue = count(({ reviewDue }) => reviewDue === 'overdue');
  const soon = count(({ reviewDue }) => reviewDue === 'soon');
  return [
    `${count(({ status }) => status === 'in_force')} in force`,
    ...(agreed > 0 ? [`${agreed} beginning later`] : []),
    `${count(({ status }) => status === 'in_negotiation')} in negotiation`,
    ...(overdue > 0 ? [`${counted(overdue, 'review')} overdue`] : []),
    ...(soon > 0 ? [`${counted(soon, 'review')} due within three months`] : []),
  ].join(' · ');
}
