import { timeInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { GroupChoice, PersonEntry, PersonView } from '#contract/workspace/people.ts'
import { council } from '#council'
import { grantInWords } from '#web/staff/grantsInWords.ts'
import type { Item } from '#web/staff/rows/row.ts'

/** What somebody may do, a line for each group; a group that there is no more is called by its name. */
export const groupsInWords = (names: readonly string[], groups: readonly GroupChoice[]): string[] =>
  names.map((name) => {
    const found = groups.find(({ group }) => group === name)
    return found ? grantInWords(found.grant, council.departments) : name
  })

/** Groups to choose of: those that whoever asks may give. Two may say the same, so the name stands below. */
export const groupItems = (groups: readonly GroupChoice[]): Item[] =>
  groups
    .filter(({ mayGive }) => mayGive)
    .map(({ group, grant }) => ({
      value: group,
      text: grantInWords(grant, council.departments),
      hint: `Group ${group}`,
    }))

/** How somebody stands, in a few words. */
export function standingInWords({ state, signedInAt, invitedUntil }: PersonView, now: Date): string {
  if (state === 'removed') return 'Removed'
  if (signedInAt) return `Signed in ${timeInWords(signedInAt, now)}`
  if (state === 'working') return 'Has an account, and has not signed in yet'
  if (invitedUntil && invitedUntil > now.toISOString())
    return `Invited. The link works until ${dayInWords(invitedUntil)}`
  return 'The invitation has run out'
}

const did: Readonly<Record<PersonEntry['type'], string>> = {
  invite: 'Added and invited',
  change: 'What they may do was changed',
  remove: 'Removed',
  restore: 'Let in again',
  'invite-again': 'Invited again',
  join: 'Opened the invitation',
}
export const entryInWords = ({ type }: PersonEntry): string => did[type]
