/** What a department may call itself that stands in a sentence as it is: “the registration service”. */
const itself = /\b(team|service|office|unit|department|directorate|division|section|desk|centre|board)$/i

/** Names that hold no name of their own are written small: “Highways”, but not “Blue Badge team” or “SEND”. */
const small = (name: string): string =>
  /[A-Z]/.test(name.slice(1)) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`

/**
 * The department as it stands in running text: “the highways team”, “the Blue Badge team”. Every sentence names it so,
 * whatever the profile calls it; a label, an address or a list has its name as it is.
 */
export function theDepartment(name: string): string {
  const bare = name.replace(/^(the|our)\s+/i, '')
  return `the ${small(bare)}${itself.test(bare) ? '' : ' team'}`
}

export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The same where a sentence starts with it: “The highways team has it”. */
export const startDepartment = (name: string): string => capital(theDepartment(name))
