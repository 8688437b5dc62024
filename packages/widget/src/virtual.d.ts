/** The built-in rulebook as plain JSON, checked and prepared when the widget is built. */
declare module 'virtual:retrust-rulebook' {
  import type { PreparedRulebook } from '@retrust/engine';

  const prepared: PreparedRulebook;
  export default prepared;
}
