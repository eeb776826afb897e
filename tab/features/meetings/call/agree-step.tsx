import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CallAgreedView } from '../../../../shared/contract/call';
import { Day } from '../../../components/day';
import { QueryView } from '../../../components/query-view';
import { useLive } from '../../../components/session';
import { Tag } from '../../../components/surface';
import { CallList } from './call-list';
import { CaptureLine } from './capture-line';
import { DecisionLine } from './decision-line';
import { ScrollPart } from './scroll-part';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    '@media (max-width: 899.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: {
    margin: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Capture of actions and decisions during the meeting; below them what this meeting has agreed so far. */
export function AgreeStep({ every }: { readonly every: number }) {
  const agreed = useLive('callAgreed', {}, every);
  return <QueryView query={agreed}>{(data) => <Agree data={data} />}</QueryView>;
}

function Agree({ data }: { readonly data: CallAgreedView }) {
  const styles = useStyles();
  const { actions, decisions } = data;
  // Each recorded decision resets the form for the next one.
  const [recorded, setRecorded] = useState(0);
  return (
    <>
      <div className={`call-typing ${styles.columns}`}>
        {actions.may.add && <CaptureLine actions={actions} />}
        {decisions.may.record && (
          <DecisionLine key={recorded} data={decisions} again={recorded > 0} onDone={() => setRecorded(recorded + 1)} />
        )}
      </div>
      <ScrollPart label="Agreed at this meeting">
        <div className={styles.columns}>
          <div>
            <h3 className={styles.title}>Actions of this meeting: {actions.items.length}</h3>
            <CallList
              whole
              label="Actions of this meeting"
              items={actions.items}
              row={(item) => (
                <li key={item.id} className={styles.row}>
                  {item.text}
                  <span className={`call-quiet ${styles.quiet}`}>
                    {item.ref} · {item.owner} · due <Day date={item.due} />
                  </span>
                </li>
              )}
            />
          </div>
          <div>
            <h3 className={styles.title}>Decisions and key updates: {decisions.items.length}</h3>
            <CallList
              whole
              label="Decisions and key updates"
              items={decisions.items}
              row={({ id, kind, text }) => (
                <li key={id} className={styles.row}>
                  {text} <Tag>{kind === 'decision' ? 'Decision' : 'Key update'}</Tag>
                </li>
              )}
            />
          </div>
        </div>
      </ScrollPart>
    </>
  );
}
