import type { PackManifest, PackSection } from '#contract/fostering/panel/pack.ts'
import type { LockedPart } from '#contract/fostering/report.ts'

/** Of a pack and its supplements, the newest fingerprint of each section by its id. */
export function latestSections(manifests: readonly PackManifest[]): Map<string, string> {
  return new Map(manifests.flatMap(({ sections }) => sections.map(({ id, sha256 }) => [id, sha256] as const)))
}

/** The newest version of each part that readers have. */
export function latestParts(manifests: readonly PackManifest[]): Map<string, number> {
  const newest = new Map<string, number>()
  for (const { parts } of manifests)
    for (const { part, number } of parts) newest.set(part, Math.max(number, newest.get(part) ?? 0))
  return newest
}

/** Parts of which readers have no version, or an older one. */
export const newerThan = (
  known: ReadonlyMap<string, number>,
  versions: readonly Pick<LockedPart, 'part' | 'number'>[],
): Set<string> =>
  new Set(versions.filter(({ part, number }) => number > (known.get(part) ?? 0)).map(({ part }) => part))

/** What readers have already, or what goes by the day on which it is looked at and not by what anybody did. */
const standing: readonly string[] = ['about', 'plan', 'since']

/** Sections that are other than what readers have. */
export const changedSections = (
  known: ReadonlyMap<string, string>,
  sections: readonly { readonly section: PackSection; readonly sha256: string }[],
): PackSection[] =>
  sections
    .filter(({ section, sha256 }) => !standing.includes(section.id) && known.get(section.id) !== sha256)
    .map(({ section }) => section)
