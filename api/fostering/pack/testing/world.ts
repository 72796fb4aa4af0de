import { createHash } from 'node:crypto'
import { MemoryShelf } from '#record/testing/memory.ts'
import type { Part } from '../../household/part.ts'
import { partsOn } from '../../household/parts-on.ts'
import { type World as Household, household } from '../../household/testing/world.ts'
import { joinKey } from '../../panel/keys.ts'
import { actOnMember, join } from '../../panel/members.ts'
import type { CarryPorts, Kept } from '../../panel/ports.ts'
import type { Person } from '../../panel/seats.ts'
import { adviser, does, facts, type World as Panel, world as panel, six } from '../../panel/testing/world.ts'
import { type LockPorts, lockPack } from '../lock.ts'
import type { NotesPlace, NotesPorts } from '../notes.ts'
import type { PackFiles, PackPlace } from '../ports.ts'
import type { Questions } from '../questions.ts'
import type { ReadPorts } from '../read.ts'
import type { PackPicture } from '../sections/pictures.ts'
import { referredHousehold } from './household.ts'

/** Files of packs in memory, by where they lie. A test may change one. */
export class MemoryFiles implements PackFiles {
  readonly all = new Map<string, Uint8Array>()
  private key = ({ meeting, item }: PackPlace, sha256: string) => `${meeting}/${item}/${sha256}`
  async put(place: PackPlace, sha256: string, bytes: Uint8Array | string) {
    this.all.set(this.key(place, sha256), typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  }
  async bytes(place: PackPlace, sha256: string) {
    return this.all.get(this.key(place, sha256))
  }
  async text(place: PackPlace, sha256: string) {
    const bytes = await this.bytes(place, sha256)
    return bytes && Buffer.from(bytes).toString('utf8')
  }
}

const pictureBytes = Uint8Array.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8])
export const picture: PackPicture = {
  part: 'document.home.garden123456',
  number: 1,
  on: '2026-11-02',
  sha256: createHash('sha256').update(pictureBytes).digest('base64url'),
  type: 'image/jpeg',
  width: 1600,
  height: 1200,
  alt: 'The garden behind the house',
  bytes: pictureBytes,
}

/** Makes whoever has this account known as a member, as the link does that is sent to them. */
export async function seat(at: Panel, member: string, account: string): Promise<void> {
  const link = { member, act: 'link', key: at.key(), seen: 1, body: {} } as const
  const sent = at.done(await actOnMember(at.ports, adviser, link))
  const key = joinKey(await at.ports.secret(), member, sent.values.links)
  at.done(await join(at.ports, { id: account, name: account, roles: ['panel'] }, member, key))
}

/** Private notes in memory. */
function notesShelf(): NotesPorts['notes'] {
  const all = new Map<string, string>()
  const key = ({ meeting, item, member }: NotesPlace) => `${meeting}/${item}/${member}`
  return {
    async get(place) {
      const kept = all.get(key(place))
      return kept === undefined ? undefined : JSON.parse(kept)
    },
    async put(place, notes, seen) {
      const kept = all.get(key(place))
      if ((kept === undefined ? 0 : JSON.parse(kept).seen) !== seen) return false
      all.set(key(place), JSON.stringify(notes))
      return true
    },
  }
}

export interface PackWorld {
  readonly at: Panel
  readonly record: Household
  readonly files: MemoryFiles
  readonly ports: LockPorts & ReadPorts & NotesPorts & CarryPorts
  readonly people: readonly Person[]
  readonly place: PackPlace
  go(to: string): void
  lock(key?: string, why?: string | null, person?: Person): ReturnType<typeof lockPack>
}

/**
 * A household whose report is finished and referred, and a meeting five weeks on whose six members come and that has it as its
 * first item.
 */
export async function packWorld(pictures: PackPicture[] = [picture]): Promise<PackWorld> {
  const one = await referredHousehold()
  const at = panel('2026-11-02T10:00:00.000Z')
  const people: Person[] = []
  for (const [name, more] of six) people.push(await at.add(name, more))
  const meeting = await at.meeting()
  await does(at, adviser, meeting, 'invite', { members: people.map(({ member }) => member) })
  for (const person of people)
    await does(at, person, meeting, 'answer', { member: person.member, answer: 'yes' })
  await does(at, adviser, meeting, 'add-item', { household, referral: 'referral.1', minutes: 30 })
  const files = new MemoryFiles()
  const sheets = partsOn(new MemoryShelf<Part>(), at.ports.now) as unknown as Kept<Questions>
  const ports = {
    ...one.ports,
    ...at.ports,
    sheets,
    packs: files,
    pictures: { of: async () => pictures },
    reading: { download: true },
    notes: notesShelf(),
    noteDays: 28,
  }
  const place = { meeting, item: 'i1' }
  let keys = 0
  return {
    at,
    record: one,
    files,
    ports,
    people,
    place,
    go(to) {
      at.go(to)
      one.go(to)
    },
    lock: (key = `a-key-of-a-pack-${keys++}`, why = null, person = adviser) =>
      lockPack(ports, person, { place, key, why }),
  }
}

export { adviser, facts }
