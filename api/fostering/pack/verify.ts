import { createHash } from 'node:crypto'
import type { PackManifest } from '#contract/fostering/panel/pack.ts'
import { canonical, hashOf } from '#record/canonical.ts'
import { hashOfLast } from '#record/chain.ts'
import type { Part } from '../household/part.ts'
import { checkPart } from '../household/verify.ts'
import { folded, idIn, itemsIn, type Locked, type Meeting } from '../panel/meeting.ts'
import { fingerprintsOf } from './files.ts'
import { fingerprintOf } from './manifest.ts'
import type { PackFiles, PackPlace } from './ports.ts'

export interface CheckPorts {
  readonly packs: PackFiles
  /** A part of a household, whole; undefined where it is erased. */
  readonly part: (household: string, name: string) => Promise<Part | undefined>
}

/** The manifest under a fingerprint, or what is wrong with it. */
async function manifestOrFault(
  { packs }: CheckPorts,
  place: PackPlace,
  fingerprint: string,
): Promise<PackManifest | string> {
  const text = await packs.text(place, fingerprint)
  if (text === undefined) return 'its list of contents is gone'
  try {
    const manifest = JSON.parse(text) as PackManifest
    const fits = manifest.fingerprint === fingerprint && fingerprintOf(manifest) === fingerprint
    return fits && canonical(manifest) === text ? manifest : 'its list of contents was changed'
  } catch {
    return 'its list of contents was changed'
  }
}

async function sectionFaults({ packs }: CheckPorts, place: PackPlace, manifest: PackManifest) {
  const faults = await Promise.all(
    manifest.sections.map(async ({ title, sha256 }) => {
      const text = await packs.text(place, sha256)
      if (text === undefined) return [`the section “${title}” is gone`]
      try {
        const value: unknown = JSON.parse(text)
        if (hashOf(value) === sha256 && canonical(value) === text) return []
      } catch {
        // Said below: it cannot be read because it was changed.
      }
      return [`the section “${title}” was changed`]
    }),
  )
  return faults.flat()
}

async function pictureFaults({ packs }: CheckPorts, place: PackPlace, manifest: PackManifest) {
  const faults = await Promise.all(
    manifest.pictures.map(async ({ sha256 }) => {
      const bytes = await packs.bytes(place, sha256)
      if (!bytes) return ['a picture is gone']
      return createHash('sha256').update(bytes).digest('base64url') === sha256
        ? []
        : ['a picture was changed']
    }),
  )
  return faults.flat()
}

/** Whether each part had, at the version that is named, the end that was locked. */
async function partFaults({ part }: CheckPorts, { household, parts }: PackManifest) {
  const faults = await Promise.all(
    parts.map(async ({ part: name, number, end }) => {
      const kept = await part(household, name)
      if (!kept) return [`the part ${name} is gone`]
      return hashOfLast(kept.history.slice(0, number)) === end
        ? []
        : [`the part ${name} is not the one that was locked`]
    }),
  )
  return faults.flat()
}

async function packFaults(ports: CheckPorts, place: PackPlace, pack: Locked): Promise<string[]> {
  const faults = await Promise.all(
    fingerprintsOf(pack).map(async (fingerprint, number) => {
      const which = number === 0 ? 'the pack' : `supplement ${number}`
      const manifest = await manifestOrFault(ports, place, fingerprint)
      if (typeof manifest === 'string') return [`${which}: ${manifest}`]
      const all = await Promise.all([
        sectionFaults(ports, place, manifest),
        pictureFaults(ports, place, manifest),
        partFaults(ports, manifest),
      ])
      return all.flat().map((fault) => `${which}: ${fault}`)
    }),
  )
  return faults.flat()
}

/** Everything in the packs of a meeting that does not fit, in a sentence each; and how many packs were looked at. */
export async function checkPacks(
  ports: CheckPorts,
  meeting: Meeting,
): Promise<{ readonly packs: number; readonly faults: string[] }> {
  const own = checkPart(meeting)
  const locked = itemsIn(folded(meeting.values)).flatMap(([item, { pack }]) => (pack ? [{ item, pack }] : []))
  const faults = await Promise.all(
    locked.map(async ({ item, pack }) =>
      (await packFaults(ports, { meeting: idIn(meeting), item }, pack)).map((fault) => `${item}, ${fault}`),
    ),
  )
  return { packs: locked.length, faults: [...(own ? [own] : []), ...faults.flat()] }
}
