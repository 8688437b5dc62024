// The page that every candidate stands in.

/** @param {string} text */
export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const PARAGRAPHS = [
  'That is the strange thing about broken trust: it works backwards. A lie told in March makes a liar of every quiet Sunday since. Which of them were real? Someone who asks that question ten times in one night is not being difficult. They are trying to find out which parts of their own life they may keep.',
  'It need not be an affair. It can be a loan that nobody mentioned, a drink that was never only one, a phone that always lay face down, a promise made so often that it wore thin. The size of the secret says little about the size of the damage. What counts is how much was built on it.',
  'Most of us were taught that an apology ends a quarrel. After a betrayal it ends nothing. It opens a door, and then it has to hold the door open for a long time, in a draught, while the other person decides whether to come in.',
  'An apology that lasts tends to have a few plain parts. It names what was done, without the word but. It does not hand the blame to loneliness, to drink, to the other person’s long hours. And it lets itself be asked again.',
];

/**
 * An article with something in its middle.
 * @param {{ readonly head?: string, readonly middle?: string }} [own]
 */
export const article = ({ head = '', middle = '' } = {}) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Believed again</title>
<link rel="icon" href="data:,">
<style>body{margin:0 auto;max-width:42em;padding:1em;font:1.1rem/1.6 Georgia,serif}</style>
${head}
</head>
<body>
<h1>Believed again</h1>
<p>The message was short, and it was not meant for her.</p>
<main>${middle}</main>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
</body>
</html>
`;
