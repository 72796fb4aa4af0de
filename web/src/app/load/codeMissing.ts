/** What Chromium, Firefox and Safari say of a script, and Vite of a style sheet: nothing else tells it from an error in the code. */
const said = /dynamically imported module|module script failed|unable to preload/i

/** Whether code that is fetched when it is wanted did not come: there is no connection, or the file has gone. */
export const isCodeMissing = (problem: unknown): boolean =>
  problem instanceof Error && said.test(problem.message)
