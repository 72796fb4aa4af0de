import type { MappedGroup } from '#contract/council/staff-identity.ts'

const listIn = (text: string): string[] | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * The names in a claim of groups, as a user pool hands it on in an attribute of text: one name, a list in JSON, or names with
 * commas between them, with square brackets around them or without.
 */
export function namesIn(attribute: string | undefined): string[] {
  const text = (attribute ?? '').trim()
  const names = listIn(text) ?? text.replace(/^\[(.*)\]$/s, '$1').split(',')
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

/** What the council's groups give here. A group that the profile does not name gives nothing, and no name is guessed. */
export const givenBy = (names: readonly string[], rows: readonly MappedGroup[]): string[] => [
  ...new Set(rows.filter(({ named }) => names.includes(named)).flatMap(({ gives }) => gives)),
]
