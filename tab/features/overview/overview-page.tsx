import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading } from '../../components/surface';
import { Sections } from './sections/sections';

/** What it rests on changes a few times a day, not every second. */
const TEN_SECONDS = 10_000;

/** How the group stands: the page that the tab opens on, the same for everybody. */
export function OverviewPage() {
  const overview = useLive('overview', {}, TEN_SECONDS);
  return (
    <>
      <PageHeading title="Overview" lead="How the group stands today. Every figure leads to what it counts." />
      <QueryView query={overview}>{(data) => <Sections data={data} />}</QueryView>
    </>
  );
}
