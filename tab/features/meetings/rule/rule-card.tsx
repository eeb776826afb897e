import { makeStyles, tokens } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import type { MeetingsView } from '../../../../shared/contract/meetings';
import { monthWords } from '../../../../shared/words/dates';
import { OpenButton } from '../../../components/open-button';
import { Card, SectionTitle } from '../../../components/surface';
import { ruleSentence } from '../meeting-words';

const ChangeRule = lazy(() => import('./change-rule').then((module) => ({ default: module.ChangeRule })));

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The rule by which the group meets. */
export function RuleCard({ data }: { readonly data: MeetingsView }) {
  const styles = useStyles();
  const title = useId();
  const [changing, setChanging] = useState(false);
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>The rule</SectionTitle>
      <p className={styles.words}>{ruleSentence(data.rule)}</p>
      {data.ruleToCome !== null && (
        <p className={styles.words}>
          {`From the meeting of ${monthWords(data.ruleToCome.from)} on: ${ruleSentence(data.ruleToCome.rule)}`}
        </p>
      )}
      <p className={styles.quiet}>
        A weekend or a bank holiday in England moves it to the next working day of the month. There is one meeting a
        month.
      </p>
      {data.may.arrange && (
        <OpenButton icon={<Edit20Regular />} onOpen={() => setChanging(true)}>
          Change the rule
        </OpenButton>
      )}
      <Suspense fallback={null}>
        {changing && <ChangeRule rule={data.ruleToCome?.rule ?? data.rule} onClose={() => setChanging(false)} />}
      </Suspense>
    </Card>
  );
}
