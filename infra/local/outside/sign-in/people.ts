import { createHash } from 'node:crypto'
import type { SignInModel } from '../../model/sign-in.ts'

/** A made-up member of staff. `groups` are those of the template; `what` says what they are for. */
export type Person = {
  id: string
  /** As the pool names the account. */
  username: string
  name: string
  email: string
  groups: string[]
  what: string
  /** Who comes from the council's own sign-in, with the attributes that it gave. */
  external?: { provider: string; attributes: Record<string, string> }
}

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
  'Elin Foss',
  'Gareth Moon',
]

/** More of them, where several of one group meet: a panel has a chair, a vice-chair and members. */
const more: readonly Omit<Person, 'id' | 'email' | 'username'>[] = [
  { name: 'Priya Nair', groups: ['fostering-chairs'], what: 'vice-chair of a panel' },
  { name: 'Owen Bright', groups: ['fostering-panel'], what: 'member of a panel, a social worker' },
  { name: 'Marta Silva', groups: ['fostering-panel'], what: 'member of a panel, a teacher' },
  { name: 'Rosa Lindt', groups: ['appeals-panel'], what: 'member of appeal panels, a retired head teacher' },
  { name: 'Samir Doyle', groups: ['appeals-panel'], what: 'member of appeal panels, a lay member' },
  { name: 'Joseph Clay', groups: ['fostering-panel'], what: 'member of a panel, who was in care' },
]

/** One for each group, under the group's name, those of a panel, and one who is in none. */
export function peopleOf(groups: SignInModel['groups']): Person[] {
  const known = new Set(groups.map(({ name }) => name))
  const inGroups = groups.map(({ name, description }, at) => ({
    id: idOf(name),
    name: names[at % names.length] ?? name,
    groups: [name],
    what: description,
  }))
  const all = [
    ...inGroups,
    ...more
      .filter((one) => one.groups.every((group) => known.has(group)))
      .map((one) => ({ id: idOf(one.name), ...one })),
    { id: idOf('none'), name: 'Nell Ward', groups: [], what: 'in no group: signs in, and may do nothing' },
  ]
  return all.map((person) => ({ ...person, username: person.id, email: addressOf(person.name) }))
}

const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@staff.example`

/** As Cognito's ids are, and the same at every start. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`shire staff ${name}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
