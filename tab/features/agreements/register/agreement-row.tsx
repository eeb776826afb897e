import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useState } from 'react';
import { Link } from 'wouter';
import type { AgreementsView, AgreementView } from '../../../../shared/contract/agreements';
import { AGREEMENT_KIND_WORDS } from '../../../../shared/domain/agreements/words';
import { Stack } from '../../../components/layout';
import { useLinkStyles } from '../../../components/links';
import { OpenButton } from '../../../components/open-button';
import { ButtonGroup } from '../../../components/surface';
import { counted, namesInShort } from '../../../lib/words';
import { AgreementDays, AgreementTags } from './agreement-parts';

const EditAgreement = lazy(() => import('./agreement-form').then((module) => ({ default: module.EditAgreement })));
const EndAgreement = lazy(() => import('./end-agreement').then((module) => ({ default: module.EndAgreement })));

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 360px)',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: tokens.spacingHorizontalL },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  opener: { paddingLeft: 0 },
  more: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
    '& h4': { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
    '& ul': { margin: 0, paddingLeft: tokens.spacingHorizontalL },
    '& p': { margin: 0 },
  },
  hidden: { display: 'none' },
});

interface AgreementRowProps {
  readonly agreement: AgreementView;
  readonly data: AgreementsView;
}

/** One agreement: its parties, what it covers, its dates, and what is due. */
export function AgreementRow({ agreement, data }: AgreementRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const moreId = useId();
  const { title, kind, parties, sources, endedBecause } = agreement;
  return (
    <li className={styles.row} aria-label={title}>
      <Stack gap="xs">
        <div className={styles.head}>
          <h3 className={styles.title}>{title}</h3>
          <AgreementTags agreement={agreement} />
        </div>
        <p className={styles.quiet}>
          {AGREEMENT_KIND_WORDS[kind]} ·{' '}
          {namesInShort(
            parties.map(({ label }) => label),
            3,
          )}{' '}
          · {counted(sources.length, 'data source')}
        </p>
        {endedBecause !== '' && <p className={styles.quiet}>Ended: {endedBecause}</p>}
        <div className={styles.buttons}>
          <Button
            className={styles.opener}
            size="small"
            appearance="transparent"
            aria-expanded={open}
            aria-controls={moreId}
            aria-label={`Parties and sources: ${title}`}
            icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
            onClick={() => setOpen(!open)}
          >
            Parties and sources
          </Button>
          {data.may.keep && agreement.status !== 'ended' && <RowActions agreement={agreement} data={data} />}
        </div>
      </Stack>
      <AgreementDays agreement={agreement} />
      <div id={moreId} className={open ? styles.more : styles.hidden}>
        {open && <More agreement={agreement} />}
      </div>
    </li>
  );
}

function RowActions({ agreement, data }: AgreementRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<'edit' | 'end' | null>(null);
  const close = () => setOpen(null);
  return (
    <ButtonGroup label={agreement.title} className={styles.buttons}>
      <OpenButton size="small" label={`Edit: ${agreement.title}`} onOpen={() => setOpen('edit')}>
        Edit
      </OpenButton>
      <OpenButton size="small" appearance="subtle" label={`End: ${agreement.title}`} onOpen={() => setOpen('end')}>
        End
      </OpenButton>
      <Suspense fallback={null}>
        {open === 'edit' && <EditAgreement agreement={agreement} data={data} onClose={close} />}
        {open === 'end' && <EndAgreement agreement={agreement} onClose={close} />}
      </Suspense>
    </ButtonGroup>
  );
}

/** All parties, all sources, and the gateway. */
function More({ agreement: { parties, sources, gateway } }: { readonly agreement: AgreementView }) {
  const { link } = useLinkStyles();
  return (
    <>
      <div>
        <h4>Parties</h4>
        <ul>
          {parties.map(({ value, label }) => (
            <li key={value}>{label}</li>
          ))}
        </ul>
      </div>
      <div>
        <h4>Data sources</h4>
        {sources.length === 0 ? (
          <p>None yet.</p>
        ) : (
          <ul>
            {sources.map(({ value, label }) => (
              <li key={value}>
                <Link href={`/sources/${value}`} className={link}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h4>Legal gateway</h4>
        <p>{gateway === '' ? 'Not said.' : gateway}</p>
      </div>
    </>
  );
}
