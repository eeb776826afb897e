/** The handlers of the area `local`. */
import { local as area } from '../../shared/areas/local';
import { notFound, ok } from '../../shared/domain/result';
import { serve } from './area';

export const local = serve(area, {
  routes: ({ localPeople }) => ({
    localPeople: async () => (localPeople === null ? notFound('There is no such page.') : ok(localPeople)),
  }),
});
