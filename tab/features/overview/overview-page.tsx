import { QueryView } from '../../components/query-view';
import { PageHeading } from '../../components/surface';
import { Sections } from './sections/sections';
import { useOverview } from './use-overview';

/** The group's overview: the page that the tab opens on, the same for everybody. */
export function OverviewPage() {
  const overview = useOverview();
  return (
    <>
      <PageHeading title="Overview" lead="How the group stands today. Every figure leads to what it counts." />
      <QueryView query={overview}>{(data) => <Sections data={data} />}</QueryView>
    </>
  );
}
