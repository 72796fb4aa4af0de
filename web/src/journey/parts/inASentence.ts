/** Begins with an abbreviation (`PIP points`), or with a name of several words (`National Insurance number`). */
const properStart = /^(?:I\b|[A-Z][A-Z0-9]|[A-Z][a-z]+ [A-Z][a-z])/
/** Belongs to somebody, whatever follows: `Their National Insurance number`. */
const owned = /^(?:Your|Their|\w+’s) /

/** The name of an answer as it stands within a sentence: only its first letter changes, and not where it is a name. */
export const inASentence = (name: string): string =>
  properStart.test(name) && !owned.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
