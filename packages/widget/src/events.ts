import type { Refusal } from './own/own-content.js';

/** The events of the element that a page may hear. They rise to the document. None carries an answer or a result, and none ever will. */
export interface RetrustAssessmentEventMap {
  /** The first page stands. */
  'retrust-ready': Event;
  /** Its height has changed. How much of it there is, a page can measure. */
  'retrust-resized': Event;
  /** A rulebook, words or helplines of the page's own were refused, and the built-in ones stand. It tells of the page, whoever reads it. */
  'retrust-refused': CustomEvent<Refusal>;
  /** The reader has left by the exit button or the Shift key. */
  'retrust-exited': Event;
}

declare global {
  // What gives every `addEventListener`, of the element and of all that stands above it, the type of its event.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the map has the names, this one only takes them over
  interface GlobalEventHandlersEventMap extends RetrustAssessmentEventMap {}
}
