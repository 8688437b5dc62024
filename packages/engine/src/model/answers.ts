/** The value that a person gives to one question. */
export type Answer = string | number | readonly string[];

/**
 * Checked answers by question id. A question that is not here is unanswered.
 * `'skipped'` means "I prefer not to say"; `'not-sure'` is an answer to every question.
 */
export type Answers = Readonly<Record<string, Answer>>;
