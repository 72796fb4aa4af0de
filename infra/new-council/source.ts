import type { CouncilProfile } from '#contract/council/council.ts'

/** The name that a profile is exported by: `east-anglia` → `eastAnglia`. */
export const exportedAs = (slug: string): string =>
  slug.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** How deep each thing stands on a line of its own; deeper, the formatter breaks what is too long. */
const deep = 3

function literal(value: unknown, depth: number): string {
  if (Array.isArray(value))
    return wrapped(
      ['[', ']'],
      value.map((one) => literal(one, depth + 1)),
      depth,
    )
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const rows = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => `${JSON.stringify(key)}: ${literal(one, depth + 1)}`)
  return wrapped(['{', '}'], rows, depth)
}

function wrapped([open, close]: [string, string], inside: readonly string[], depth: number): string {
  const end = depth < deep && inside.length > 0 ? '\n' : ''
  return `${open}${end}${inside.join(`,${end || ' '}`)}${end}${close}`
}

/** The file that a profile is kept in, not yet formatted. */
export const sourceOf = (
  profile: CouncilProfile,
): string => `import { withSettings } from '#contract/council/with-settings.ts'
import { settings } from './settings.ts'

/**
 * Written by \`npm run new-council\`. What nobody was asked is Shire's own choice: look through it, and confirm every phone number
 * and address with the department named before going live.
 */
export const ${exportedAs(profile.slug)} = withSettings(${literal(profile, 0)}, settings)
`

/** `current.ts`, which every other file takes the profile from. */
export const currentFor = (
  slug: string,
): string => `/** The one line to change when another council takes Shire: which profile this installation uses. */
export { ${exportedAs(slug)} as council } from './${slug}.ts'
`
