import type { OfferedSchool } from '#contract/admissions/offered.ts'

/** So many are shown to choose from; more are not read. */
export const shownAtMost = 8

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()

/** Schools that have every word that was typed in their name, town or postcode, in the order of their names. */
export function schoolsLike(schools: readonly OfferedSchool[], typed: string): OfferedSchool[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return schools.filter(({ name, town, postcode }) => {
    const said = plain(`${name} ${town} ${postcode} ${postcode.replace(' ', '')}`)
    return words.every((word) => said.includes(word))
  })
}

/** What was found, as it is told. */
export function foundInWords(found: number, typed: string): string {
  if (!typed.trim() && found > shownAtMost) return ''
  if (found === 0)
    return `No school in our list has “${typed.trim()}” in its name, town or postcode. Check the spelling, or enter a school in another area.`
  if (found > shownAtMost)
    return `${found} schools match. These are the first ${shownAtMost}: type more to see others.`
  return found === 1 ? '1 school matches.' : `${found} schools match.`
}
