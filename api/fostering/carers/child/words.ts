import type { Decides, Mark } from '#contract/fostering/carers/child.ts'
import type { LogSort } from '#contract/fostering/carers/log.ts'
import type { ItemStanding } from './values.ts'

/** Who decides, as it stands in the table. */
export const decidesInWords: Readonly<Record<Decides, string>> = {
  carer: 'The foster carer',
  together: 'The foster carer, after asking the social worker',
  council: 'The council',
  parent: 'A parent',
}

/** What carers say of something that they need to know. */
export const markInWords: Readonly<Record<Mark, string>> = {
  have: 'Yes, we have this',
  'not-yet': 'No, we do not have it yet',
  'not-right': 'We have something, but it is not right',
}

/** How something on the list stands. */
export const standingInWords: Readonly<Record<ItemStanding, string>> = {
  missing: 'Not given yet',
  'to-tick': 'Given',
  'not-right': 'Not right',
  have: 'You have it',
  'not-needed': 'Not needed',
}

/** What an entry of a daily log is about. */
export const sortInWords: Readonly<Record<LogSort, string>> = {
  day: 'How the day went',
  health: 'Health',
  school: 'School',
  contact: 'Seeing family or friends',
  incident: 'Something that worries us',
}
