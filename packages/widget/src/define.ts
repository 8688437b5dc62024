// The npm entry that does something on import: it defines the elements, with the built-in rulebook. A bundler cuts the rest off by itself.
import { builtInOpening } from './opening.js';
import { registerElements } from './register.js';

// With it come the types of the tag and its events.
export type { RetrustAssessment } from './elements/assessment/assessment.js';

registerElements({
  opening: builtInOpening,
  rest: (opening) => import('./rest-built-in.js').then(({ builtInRest }) => builtInRest(opening)),
});
