import type { Answer, Answers, Question, Rulebook } from '@retrust/engine';

/** A source of numbers from 0 (inclusive) to 1 (exclusive) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Answers of a made-up person. Drawn evenly, almost everybody would be in danger; so each person has a bent of their own:
 * how often they answer at all, and how often they give the first (or the "none") option.
 */
export function samplePerson({ questions }: Pick<Rulebook, 'questions'>, random: () => number): Answers {
  const calm = random() < 0.6 ? 0.75 + 0.25 * random() : random();
  const open = random() < 0.7 ? 0.9 + 0.1 * random() : random();
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    const answer = sampleAnswer(question, random, { calm, open });
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

function sampleAnswer(
  question: Question,
  random: () => number,
  { calm, open }: { readonly calm: number; readonly open: number },
): Answer | undefined {
  if (random() > open) {
    const silence = Math.floor(random() * 3);
    return silence === 0 ? undefined : silence === 1 ? 'skipped' : 'not-sure';
  }
  const isCalm = question.section === 'safety' && random() < calm;
  switch (question.kind) {
    case 'scale':
      return question.min + Math.floor(random() * (question.max - question.min + 1));
    case 'single':
      return isCalm ? question.options[0] : question.options[Math.floor(random() * question.options.length)];
    case 'multiple': {
      const share = random() * random();
      const chosen = isCalm ? [] : question.options.filter((option) => option !== question.none && random() < share);
      return chosen.length > 0 ? chosen : [question.none];
    }
  }
}

/** Somebody much like this person, to these questions: up to three answers are other ones. */
export function sampleNeighbour({ questions }: Pick<Rulebook, 'questions'>, answers: Answers, random: () => number): Answers {
  const changed: Record<string, Answer> = {};
  for (const { id } of questions) {
    const answer = answers[id];
    if (answer !== undefined) changed[id] = answer;
  }
  for (let changes = Math.floor(random() * 4); changes > 0; changes--) {
    const question = questions[Math.floor(random() * questions.length)];
    if (!question) continue;
    const answer = sampleAnswer(question, random, { calm: 0.2, open: 0.8 });
    if (answer === undefined) Reflect.deleteProperty(changed, question.id);
    else changed[question.id] = answer;
  }
  return changed;
}
