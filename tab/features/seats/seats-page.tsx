import { makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { MembershipView } from '../../../shared/contract/membership';
import { PlainList, Row } from '../../components/layout';
import { OpenButton } from '../../components/open-button';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { Card, PageHeading, SectionTitle, Tag } from '../../components/surface';
import { CATEGORY_WORDS, counted } from '../../lib/words';
import { Readers } from './readers';
import { SeatRow } from './seat-row';
import { SeatlessRow } from './seatless-row';

const AddOrganisation = lazy(() =>
  import('./add-organisation').then((module) => ({ default: module.AddOrganisation })),
);

const useStyles = makeStyles({
  figures: { margin: 0, color: tokens.colorNeutralForeground2 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
  gaps: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderTop: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
});

const CALM = 15_000;

/** The seats with their holders, and the parts of agencies that no seat speaks for. */
export function SeatsPage() {
  const membership = useLive('membership', {}, CALM);
  return (
    <>
      <PageHeading title="Seats" lead="The agencies of the group, their organisations and seats, and who holds them." />
      <QueryView query={membership}>{(data) => <Agencies membership={data} />}</QueryView>
    </>
  );
}

function Agencies({ membership }: { readonly membership: MembershipView }) {
  const styles = useStyles();
  const [adding, setAdding] = useState(false);
  const { agencies, seats, vacant } = membership.counts;
  return (
    <>
      <Row apart>
        <p className={styles.figures}>
          {counted(agencies, 'agency', 'agencies')} · {counted(seats, 'seat')} · {vacant} vacant
        </p>
        {membership.may.keepOrganisations && (
          <OpenButton size="small" icon={<Add20Regular />} onOpen={() => setAdding(true)}>
            Add an organisation
          </OpenButton>
        )}
      </Row>
      <Suspense fallback={null}>
        {adding && <AddOrganisation membership={membership} onClose={() => setAdding(false)} />}
      </Suspense>
      {membership.agencies.map((agency) => (
        <Card key={agency.id} flush labelledBy={`agency-${agency.id}`}>
          <div className={styles.head}>
            <SectionTitle id={`agency-${agency.id}`}>{agency.name}</SectionTitle>
            <Tag>{CATEGORY_WORDS[agency.category]}</Tag>
            {!agency.attendanceRequired && <Tag>Attendance not yet required</Tag>}
          </div>
          <PlainList>
            {agency.seats.map((seat) => (
              <SeatRow key={seat.id} seat={seat} agency={agency.name} mayBind={membership.may.bindSeats} />
            ))}
            {agency.seatless.map((organisation) => (
              <SeatlessRow
                key={organisation.id}
                organisation={organisation}
                mayKeep={membership.may.keepOrganisations}
              />
            ))}
          </PlainList>
          {agency.gaps.length > 0 && (
            <p className={styles.gaps}>
              <strong>No seat speaks for:</strong> {agency.gaps.join(', ')}.
            </p>
          )}
        </Card>
      ))}
      <Readers membership={membership} />
    </>
  );
}
