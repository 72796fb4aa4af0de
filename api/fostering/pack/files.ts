import { createHash } from 'node:crypto'
import type { PackManifest, PackSection } from '#contract/fostering/panel/pack.ts'
import { canonical } from '#record/canonical.ts'
import type { Locked } from '../panel/meeting.ts'
import { fingerprintOf, sectionFile } from './manifest.ts'
import type { PackFiles, PackPlace } from './ports.ts'
import type { PackPicture } from './sections/pictures.ts'

/** A file of a pack is not there, or is another: it was locked, so it was there once. */
export class PackFileMissing extends Error {
  constructor() {
    super('A file of a locked pack is not there, or is another')
  }
}

/** Puts the sections of a pack, its pictures, and last the manifest that names them. Nothing is part of a pack before its meeting says so. */
export async function putPack(
  files: PackFiles,
  manifest: PackManifest,
  sections: readonly PackSection[],
  pictures: readonly PackPicture[],
): Promise<void> {
  const place: PackPlace = { meeting: manifest.meeting, item: manifest.item }
  const texts = sections.map(sectionFile)
  await Promise.all([
    ...texts.map(({ mark, text }) => files.put(place, mark.sha256, text, 'application/json')),
    ...pictures.map(({ sha256, bytes, type }) => files.put(place, sha256, bytes, type)),
  ])
  await files.put(place, manifest.fingerprint, canonical(manifest), 'application/json')
}

/** Fingerprints of a locked pack and its supplements, in their order. */
export const fingerprintsOf = ({ fingerprint, supplements }: Locked): string[] => [
  fingerprint,
  ...supplements.map((one) => one.fingerprint),
]

/** What lies under its own hash needs no other check: it is the very text that was locked. */
const isIts = (text: string | Uint8Array, sha256: string): boolean =>
  createHash('sha256').update(text).digest('base64url') === sha256

async function manifestAt(files: PackFiles, place: PackPlace, fingerprint: string): Promise<PackManifest> {
  const text = await files.text(place, fingerprint)
  const manifest = text === undefined ? undefined : (JSON.parse(text) as PackManifest)
  if (!manifest || fingerprintOf(manifest) !== fingerprint) throw new PackFileMissing()
  return manifest
}

/** The manifests of a pack and its supplements. Throws where one is gone. */
export const manifestsOf = (files: PackFiles, place: PackPlace, pack: Locked): Promise<PackManifest[]> =>
  Promise.all(fingerprintsOf(pack).map((one) => manifestAt(files, place, one)))

/** A section of a pack as it was locked, in JSON; undefined where there is none of this hash, or another text lies there. */
export async function sectionText(
  files: PackFiles,
  place: PackPlace,
  sha256: string,
): Promise<string | undefined> {
  const text = await files.text(place, sha256)
  return text !== undefined && isIts(text, sha256) ? text : undefined
}

/** The same, to be worked with. */
export async function sectionAt(
  files: PackFiles,
  place: PackPlace,
  sha256: string,
): Promise<PackSection | undefined> {
  const text = await sectionText(files, place, sha256)
  return text === undefined ? undefined : (JSON.parse(text) as PackSection)
}

/** A picture of a pack as it was locked; undefined as for a section. */
export async function pictureAt(
  files: PackFiles,
  place: PackPlace,
  sha256: string,
): Promise<Uint8Array | undefined> {
  const bytes = await files.bytes(place, sha256)
  return bytes && isIts(bytes, sha256) ? bytes : undefined
}
