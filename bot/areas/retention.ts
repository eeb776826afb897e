/** What serves the area `retention`. */
import { retention as area } from '../../shared/areas/retention';
import { serve } from './area';

export const retention = serve(area, { routes: () => ({}) });
