import compatibility from '@mdn/browser-compat-data' with { type: 'json' }
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data'
import { floor } from '../src/app/floor.ts'

/** Something that scripts can name, and whether the oldest browsers lack it. */
interface Known {
  /** Path of what has it, such as `Intl.Segmenter`; empty for a global name. */
  readonly owner: string
  readonly name: string
  /** Whether each object of `owner` has it, and not `owner` itself. */
  readonly ofEach: boolean
  readonly isNewer: boolean
}

/** What MDN's data have no member for: a side of one, or what is no name in a script. */
const isAspect = (name: string): boolean =>
  name === '__compat' || /_(event|parameter|support|permission)$/.test(name)

/** "15.6" as [15, 6]. What is only in a preview is newer than all. */
const parts = (version: string): [major: number, minor: number] => {
  const [, major = 'Infinity', minor = '0'] = /^≤?(\d+)(?:\.(\d+))?/.exec(version) ?? []
  return [Number(major), Number(minor)]
}

const isAtMost = (version: string, oldest: string): boolean => {
  const [[major, minor], [oldMajor, oldMinor]] = [parts(version), parts(oldest)]
  return major < oldMajor || (major === oldMajor && minor <= oldMinor)
}

/** Whether one of the oldest browsers has it not at all, or by another name or with a setting alone. */
export function isNewer({ support }: CompatStatement): boolean {
  return floor.some(({ data, version }) =>
    data.some((browser) => {
      const known = [support[browser as keyof typeof support] ?? []].flat()
      return !known.some(
        ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
          typeof added === 'string' &&
          isAtMost(added, version) &&
          !(removed && removed !== 'preview' && isAtMost(removed, version)) &&
          !(flags || prefix || other),
      )
    }),
  )
}

const isOfEach = ({ spec_url: url }: CompatStatement): boolean => /prototype/i.test(String(url))

function membersOf(owner: string, described: Identifier, isWeb: boolean): Known[] {
  return Object.entries(described).flatMap(([key, one]): Known[] => {
    const compat = (one as Identifier).__compat
    if (isAspect(key) || !compat) return []
    const name = key.replace(/_static$/, '')
    const ofEach = isWeb ? name === key : isOfEach(compat)
    const own = { owner, name, ofEach, isNewer: isNewer(compat) }
    // The constructor stands below its own name, and a class below `Intl`.
    if (name === owner.split('.').at(-1)) return []
    if (owner === 'Intl') return [own, ...membersOf(`Intl.${name}`, one as Identifier, isWeb)]
    if (owner === 'Window') return [own, { ...own, owner: '', ofEach: false }]
    return [own]
  })
}

function knownOf(described: Identifier, isWeb: boolean): Known[] {
  return Object.entries(described).flatMap(([name, one]): Known[] => {
    const compat = (one as Identifier).__compat
    if (name === '__compat') return []
    const own = { owner: '', name, ofEach: false, isNewer: compat !== undefined && isNewer(compat) }
    // Of what is newer as a whole, nothing is reached without naming it.
    return own.isNewer ? [own] : [own, ...membersOf(name, one as Identifier, isWeb)]
  })
}

/** Every name of the language's library and of the web's, from MDN's browser compatibility data. */
const known: readonly Known[] = [
  ...knownOf(compatibility.javascript.builtins as Identifier, false),
  ...knownOf(compatibility.api as Identifier, true),
]

/** What the oldest browsers lack. */
export const newer: readonly Known[] = known.filter((one) => one.isNewer)

const old = new Set(known.filter((one) => one.ofEach && !one.isNewer).map(({ name }) => name))

/** Global names that the oldest browsers lack. */
export const newerGlobals = new Set(newer.filter(({ owner }) => owner === '').map(({ name }) => name))

/** `Owner.name` of what the oldest browsers lack. */
export const newerOwn = new Set(
  newer.filter(({ owner, ofEach }) => owner && !ofEach).map(({ owner, name }) => `${owner}.${name}`),
)

/** `Owner.name` of what the objects of an owner lack in the oldest browsers. */
export const newerOfEach = new Set(
  newer.filter(({ ofEach }) => ofEach).map(({ owner, name }) => `${owner}.${name}`),
)

/**
 * Names that no object of the oldest browsers has. A name that one kind of object has long had, and another has only
 * lately (`Iterator.prototype.map`), is not among them: for those there is the journey without them.
 */
export const newerNames = new Set(
  newer.filter(({ name, ofEach }) => ofEach && !old.has(name)).map(({ name }) => name),
)
