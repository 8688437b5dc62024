import { PRIVATE_CLASSES, type ContentClass, type Rulebook } from '@retrust/engine';
import type { Content } from './content.js';
import type { HarmNote } from './inventory.js';
import { mayShow, truthOf, type Place } from './may-show.js';

/** Content with these classes alone asks nothing of anybody but the reader. */
const ALONE: readonly ContentClass[] = [...PRIVATE_CLASSES, 'own-change', 'leaving-plan', 'names-danger'];
const isAlone = ({ classes }: Content): boolean => classes?.every((one) => ALONE.includes(one)) ?? true;

const DECEPTION = { 'deception-continues': true } as const;
/** Somebody who was hurt and does not wish to forgive. */
const UNFORGIVING = { role: 'hurt', 'own-stance': 'not-now' } as const;

// Words are a net of their own under the classes: an author may forget a class, and then writes what the reader is to do.
const INVITES =
  /\b(?:the two of you|both of you|each of you|one of you|take turns|(?:ask|tell|show|invite) your partner|(?:talk|sit|speak|agree|plan|look) (?:with your partner|together))\b/i;
const PRESSES = /\byou (?:must|should|have to|need to|owe)\b|\b(?:be patient|get over it|move on now|let it go)\b/i;
const OPENS =
  /\b(?:share|give|show|open) (?:them |your partner )?(?:your|the|all|their) (?:phones?|passwords?|location|messages|accounts?)\b/i;
const WRITES = /\b(?:write|journal|diary)\b/i;
const TRACES =
  /\b(?:tear|throw|delete|burn|in your head|keep (?:it|them) to yourself|(?:nobody|no one|someone|somebody|partner)(?: else)?(?: can| may| might| could| will)? (?:find|read|see|look)s?)\b/i;
const NEGATED = /\b(?:not|never|no|nobody|none|without|no one)\b|n’t\b/i;

/** True when a sentence without a "not" says it. */
const says = (text: string, pattern: RegExp): boolean =>
  text.split(/(?<=[.!?:])\s/).some((sentence) => pattern.test(sentence) && !NEGATED.test(sentence));

const at = ({ level, state }: Place): string => `it may be shown at level ${level}, in ${state}`;

/** What is wrong with a piece of content that covers something with this harm note; `null` when it keeps the note. */
export function harmIn(rulebook: Rulebook, content: Content, note: HarmNote): string | null {
  switch (note) {
    case 'HA-strong': {
      const place = mayShow(rulebook, content, {}, ['check', 'concern', 'urgent']);
      return place && `nobody in danger or in doubt may be shown it: ${at(place)}`;
    }
    case 'HA': {
      const place = isAlone(content) ? null : mayShow(rulebook, content, {}, ['concern', 'urgent']);
      if (place) return `it involves the partner, and nobody in danger may be shown it: ${at(place)}`;
      if (content.classes && isAlone(content) && says(content.text, INVITES))
        return 'its words involve the partner, and none of its classes says so';
      return null;
    }
    case 'HD':
    case 'HD-strong': {
      const place = mayShow(rulebook, content, DECEPTION);
      return place && `nobody may be shown it while deception goes on: ${at(place)}`;
    }
    case 'HP':
    case 'HP-strong': {
      if (content.classes?.includes('push')) return 'it presses the one who was hurt: it has the class `push`';
      const exit = content.towards.find((id) => demandsForgiving(rulebook, id));
      if (exit !== undefined) return `it works towards \`${exit}\`, which asks for forgiving`;
      return says(content.text, PRESSES) ? 'its words press: they say what the reader must do' : null;
    }
    case 'HX':
    case 'HX-strong': {
      if (content.classes?.includes('expose')) return null;
      if (says(content.text, OPENS)) return 'its words open something private, and it has not the class `expose`';
      if (WRITES.test(content.text) && !TRACES.test(content.text)) return 'it has the reader write, and says nothing about who may find it';
      return null;
    }
  }
}

/** An exit that nobody can meet who was hurt and does not wish to forgive. */
function demandsForgiving(rulebook: Rulebook, id: string): boolean {
  const exit = rulebook.rules.find((rule) => rule.id === id);
  return exit !== undefined && truthOf(rulebook, exit.when, UNFORGIVING) === false;
}
