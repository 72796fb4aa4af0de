import { createHash } from 'node:crypto'
import type { SignInModel } from '../../model/sign-in.ts'

/** A made-up member of staff. `groups` are those of the template; `what` says what they are for. */
export type Person = { id: string; name: string; groups: string[]; what: string }

const names = [
  'Amara Okafor',
  'Ben Whitlock',
  'Chloe Marsh',
  'Dev Patel',
  'Ewa Nowak',
  'Fergus Shaw',
  'Grace Adeyemi',
  'Harun Aziz',
  'Isla Beck',
  'Jonas Reid',
  'Kerry Flint',
  'Leila Haddad',
  'Mabel Frost',
  'Nadir Khan',
  'Olive Peters',
  'Ravi Menon',
  'Sian Pryce',
  'Tariq Sheikh',
  'Una Corrigan',
  'Victor Lund',
  'Wanda Pike',
  'Xavier Dunn',
  'Yasmin Cole',
  'Zach Holloway',
  'Anya Petrova',
  'Brendan Moss',
  'Carys Venn',
  'Darius Webb',
]

/** One for each group, under the group's name, and one who is in none. */
export function peopleOf(groups: SignInModel['groups']): Person[] {
  const inGroups = groups.map(({ name, description }, at) => ({
    id: idOf(name),
    name: names[at % names.length] ?? name,
    groups: [name],
    what: description,
  }))
  return [
    ...inGroups,
    { id: idOf('none'), name: 'Nell Ward', groups: [], what: 'in no group: signs in, and may do nothing' },
  ]
}

/** As Cognito's ids are, and the same at every start. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`shire staff ${name}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
