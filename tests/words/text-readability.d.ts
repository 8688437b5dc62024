/** The part of it that is used here: https://www.npmjs.com/package/text-readability */
declare module 'text-readability' {
  const readability: {
    /** School years in the United States. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}
