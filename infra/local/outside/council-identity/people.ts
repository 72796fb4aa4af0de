import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { council } from '#council'
import { writePrivate } from '../../engines/secrets.ts'
import { parsed } from '../answer.ts'

/** A made-up member of staff with an account of the council. */
export type Colleague = { id: string; name: string; email: string; groups: string[] }

const { staffIdentity } = council.operations
/** The council's groups that the profile gives something to, and one that it does not know. */
export const councilGroups = [...(staffIdentity?.groups.map(({ named }) => named) ?? []), 'Choir']

const names = ['Hetty Marlow', 'Colm Reyes', 'Petra Novak', 'Nils Ekberg', 'Ada Thorne', 'Bram Visser']

/** One of each group, by turns; the last is in none that the profile knows. */
function everybody(): Colleague[] {
  return councilGroups.map((group, at) => {
    const name = names[at % names.length] ?? group
    const email = `${name.toLowerCase().replace(' ', '.')}@${staffIdentity?.domains[0] ?? 'council.example'}`
    return { id: name.toLowerCase().replace(' ', '-'), name, email, groups: [group] }
  })
}

/** Those who have an account of the council, with the groups that they were put into, which the data directory keeps. */
export function openColleagues(dataDir: string) {
  const path = join(dataDir, 'council-identity.json')
  const kept = () =>
    (existsSync(path) ? parsed(readFileSync(path, 'utf8')) : {}) as Record<string, string[] | undefined>
  return {
    all: (): Colleague[] => everybody().map((one) => ({ ...one, groups: kept()[one.id] ?? one.groups })),
    putInto(id: string, groups: readonly string[]) {
      const known = groups.filter((group) => councilGroups.includes(group))
      writePrivate(path, JSON.stringify({ ...kept(), [id]: known }))
    },
  }
}
export type Colleagues = ReturnType<typeof openColleagues>
