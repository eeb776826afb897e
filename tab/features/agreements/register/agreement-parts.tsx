/** Status and dates of an agreement. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AgreementView } from '../../../../shared/contract/agreements';
import { AGREEMENT_FIELD_WORDS, AGREEMENT_STATUS_WORDS } from '../../../../shared/domain/agreements/words';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { Day } from '../../../components/day';
import { Tag } from '../../../components/surface';

const useStyles = makeStyles({
  days: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignContent: 'start',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function AgreementTags({ agreement }: { readonly agreement: AgreementView }) {
  const { status } = agreement;
  const isOver = status === 'expired' || status === 'to_be_novated';
  const tone = status === 'in_force' ? 'good' : isOver ? 'attention' : 'plain';
  return <Tag tone={tone}>{AGREEMENT_STATUS_WORDS[status]}</Tag>;
}

/** The dates of an agreement, with tags for what is due soon or past. */
export function AgreementDays({ agreement }: { readonly agreement: AgreementView }) {
  const styles = useStyles();
  const { start, review, expiry, novateBy, reviewDue, expiresSoon } = agreement;
  if (start === null && review === null && expiry === null) {
    return <p className={styles.words}>No days yet: it is being negotiated.</p>;
  }
  return (
    <dl className={styles.days}>
      <Line name="Start" date={start} none="Not said" />
      <Line name="Review" date={review} none="None">
        {reviewDue === 'overdue' && <Tag tone="attention">Review overdue</Tag>}
        {reviewDue === 'soon' && <Tag>Review due soon</Tag>}
      </Line>
      <Line name="Expiry" date={expiry} none="Until it is ended">
        {expiresSoon && <Tag tone="attention">Expires soon</Tag>}
      </Line>
      {novateBy !== null && <Line name={AGREEMENT_FIELD_WORDS.novateBy} date={novateBy} none="" />}
    </dl>
  );
}

interface LineProps {
  readonly name: string;
  readonly date: IsoDate | null;
  readonly none: string;
  readonly children?: ReactNode;
}

function Line({ name, date, none, children }: LineProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {date === null ? none : <Day date={date} />}
        {children}
      </dd>
    </>
  );
}
