/** The four recommendations. Terms of reference, "Crest Advisory recommendations". */
import { ALL_SCOPES } from '../contract/commands';
import type { RecommendationsView } from '../contract/recommendations';
import { get, noInput } from '../contract/routes';
import { recommendationsPolicy } from '../domain/recommendations/policy';
import { area } from './area';

export const recommendations = area({
  name: 'recommendations',
  title: 'Recommendations',
  pages: [{ id: 'recommendations', name: 'Recommendations', path: '/recommendations' }],
  routes: {
    recommendations: get('/recommendations', noInput, noInput).answers<RecommendationsView>(recommendationsPolicy.read),
  },
  commands: [
    {
      name: 'recommendations',
      description: 'The four recommendations and where each one stands',
      scopes: ALL_SCOPES,
      arguments: [],
    },
  ],
});
