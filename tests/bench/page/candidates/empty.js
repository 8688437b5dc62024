import { html } from '../server.js';
import { article } from './article.js';

/** The article with nothing in it. @returns {import('./index.js').Candidate} */
export const empty = () => ({
  name: 'the article alone',
  files: new Map([['/', html(article())]]),
  root: null,
  headings: '',
  begin: null,
  turns: new Map(),
  result: '',
});
