import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular, DocumentBulletList20Regular } from '@fluentui/react-icons';
import { Fragment, useId, useState } from 'react';
import type { AgreementsView, AgreementView } from '../../../../shared/contract/agreements';
import { CountToggle } from '../../../components/count-link';
import { AddFirst, ItemList } from '../../../components/list-page';
import { EmptyState } from '../../../components/states';
import { SectionTitle } from '../../../components/surface';
import { useSearchParam } from '../../../components/use-search-param';
import { AgreementRow } from './agreement-row';
import { type AgreementFigure, agreementFigureOf, agreementsIn, registerNumbers } from './register-filter';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'stretch' },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  over: { alignSelf: 'flex-start' },
});

/** The agreements that are in force or to come; those that are over on demand. */
export function AgreementRegister({ data }: { readonly data: AgreementsView }) {
  const styles = useStyles();
  const title = useId();
  const overId = useId();
  const [showsOver, setShowsOver] = useState(false);
  const [asked, ask] = useSearchParam('agreements');
  const over = data.agreements.filter(isOver);
  const live = data.agreements.filter((agreement) => !isOver(agreement));
  const shown = shownOf(asked, live);
  const row = (agreement: AgreementView) => <AgreementRow key={agreement.id} agreement={agreement} data={data} />;
  return (
    <section aria-labelledby={title} className={styles.section}>
      <div className={styles.heading}>
        <SectionTitle id={title}>Register</SectionTitle>
        <RegisterNumbers live={live} shown={shown} onShow={(next) => ask(next === shown ? null : next)} />
      </div>
      <ItemList
        label="Agreements"
        items={agreementsIn(live, shown)}
        row={row}
        empty={
          <EmptyState
            icon={<DocumentBulletList20Regular fontSize={48} />}
            title="No agreement in force or in negotiation"
            action={<AddFirst>Add the first one</AddFirst>}
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

interface RegisterNumbersProps {
  readonly live: readonly AgreementView[];
  readonly shown: AgreementFigure | null;
  readonly onShow: (counted: AgreementFigure) => void;
}

/**
 * "4 in force · 1 in negotiation · 1 review overdue". Each shows the agreements that it counts; pressed again, all of
 * them.
 */
function RegisterNumbers({ live, shown, onShow }: RegisterNumbersProps) {
  const styles = useStyles();
  return (
    <span className={styles.quiet}>
      {registerNumbers(live).map(({ key, count, words }, index) => (
        <Fragment key={key}>
          {index > 0 && ' · '}
          {count === 0 ? (
            words
          ) : (
            <CountToggle pressed={shown === key} onPress={() => onShow(key)}>
              {words}
            </CountToggle>
          )}
        </Fragment>
      ))}
    </span>
  );
}

/** Returns the figure in the address, if any agreement matches: the last one may end while the page is open. */
function shownOf(asked: string | null, live: readonly AgreementView[]): AgreementFigure | null {
  const counted = agreementFigureOf(asked);
  return agreementsIn(live, counted).length === 0 ? null : counted;
}

function isOver({ status }: AgreementView): boolean {
  return status === 'expired' || status === 'ended';
}
