import { questionText, type Interview, type Question } from '@retrust/engine';
import { word } from '../words/words.js';
import { browse } from './browse.js';
import { changePage, helpPage, interruptionPage, questionPage, reviewPage, whyPage, type Place } from './pages.js';
import { LEFT, type Left, type Prompter } from './prompter.js';
import { readReply, type Reply } from './reply.js';

type Next = Interview | Left;

/**
 * Asks until the questionnaire is done, and returns it; or says that the reader left.
 * Nothing outlives this call but the value that it returns.
 */
export async function hold(prompter: Prompter, place: Place, start: Interview): Promise<Next> {
  let interview: Next = start;
  // Who comes back to change an answer has read the warning before.
  let hasBeenWarned = place.rulebook.questions.some(({ id, sensitive }) => sensitive && Object.hasOwn(start.answers, id));
  for (;;) {
    if (interview === LEFT) return LEFT;
    const { question, status }: Interview = interview;
    if (status === 'done' || question === null) {
      const reviewed: Next = await review(prompter, place, interview);
      if (reviewed === LEFT || reviewed.status === 'done') return reviewed;
      interview = reviewed;
    } else if (question.sensitive && !hasBeenWarned) {
      const goesOn = await interruption(prompter, interview.canGoBack);
      if (goesOn === LEFT) return LEFT;
      hasBeenWarned = goesOn;
      if (!goesOn) interview = interview.send({ type: 'went-back' });
    } else {
      const turn: Turn = await ask(prompter, place, interview, question);
      if (turn.ends) return turn.next;
      interview = turn.next;
    }
  }
}

interface Turn {
  readonly next: Next;
  /** The reader asked to see the next steps now. */
  readonly ends: boolean;
}

/** Puts one question until a typed line moves the interview. */
async function ask(prompter: Prompter, place: Place, interview: Interview, question: Question): Promise<Turn> {
  const text = questionText(place.rulebook, question.id, place.locale);
  const goesOn = (next: Next): Turn => ({ next, ends: false });
  let note: string | null = null;
  for (;;) {
    const typed = await prompter.ask(questionPage(prompter.sheet(), place, interview, question, note));
    const reply: Reply = typed === null ? { kind: 'leave' } : readReply(typed, question, text, interview.given);
    note = null;
    switch (reply.kind) {
      case 'answer':
        return goesOn(interview.send({ type: 'answer-given', value: reply.value }));
      case 'keep':
        return goesOn(interview.send({ type: 'answer-given', value: interview.given }));
      case 'skip':
        return goesOn(interview.send({ type: 'question-skipped' }));
      case 'back':
        return goesOn(interview.send({ type: 'went-back' }));
      case 'change':
        return goesOn(await change(prompter, place, interview));
      case 'end':
        return { next: interview.send({ type: 'finished' }), ends: true };
      case 'leave':
        return goesOn(LEFT);
      case 'why':
      case 'help': {
        const sheet = prompter.sheet();
        const page = reply.kind === 'why' ? whyPage(sheet, place, question) : helpPage(sheet, place, interview.answers);
        const back = await browse(prompter, page, { end: word('ask.go-back'), keys: [word('ask.page.return')], read: isReturn });
        if (back === LEFT) return goesOn(LEFT);
        break;
      }
      case 'unclear':
        note = word(`ask.unclear.${reply.because}`);
    }
  }
}

const isReturn = (line: string): true | undefined => (['', 'b', 'r'].includes(line) ? true : undefined);

/** `true` when the reader goes on, `false` when the reader goes back. */
function interruption(prompter: Prompter, canGoBack: boolean): Promise<boolean | Left> {
  const read = (line: string): boolean | undefined => (line === '' ? true : line === 'b' && canGoBack ? false : undefined);
  return browse(prompter, interruptionPage(prompter.sheet()), {
    end: word('ask.interruption.go'),
    keys: canGoBack ? [word('ask.interruption.back')] : [],
    read,
  });
}

/** After the last question: on to the result, back, or to another answer. */
async function review(prompter: Prompter, place: Place, interview: Interview): Promise<Next> {
  const read = (line: string): '' | 'b' | 'c' | undefined => (line === '' || line === 'b' || line === 'c' ? line : undefined);
  const chosen = await browse(prompter, reviewPage(prompter.sheet()), {
    end: word('ask.review.go'),
    keys: [word('ask.review.back')],
    read,
  });
  if (chosen === 'c') return change(prompter, place, interview);
  return chosen === 'b' ? interview.send({ type: 'went-back' }) : chosen === LEFT ? LEFT : interview;
}

/** Lets the reader choose an answer to change; the interview then stands at its question. */
export async function change(prompter: Prompter, place: Place, interview: Interview): Promise<Next> {
  const answered = Object.keys(interview.answers);
  const read = (line: string): Interview | undefined => {
    const question = answered[Number(line) - 1];
    if (line === '' || line === 'b') return interview;
    return question === undefined ? undefined : interview.send({ type: 'returned-to', question });
  };
  return browse(prompter, changePage(prompter.sheet(), place, answered), { end: word('ask.change.type'), read });
}
