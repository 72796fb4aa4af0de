import * as z from 'zod/mini'
import type { Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** What the shape has against a value, each as a sentence that says what to write. */
export function shapeProblems(schema: z.ZodMiniType, value: unknown, file: string): Problem[] {
  const { error } = z.safeParse(schema, value)
  return (error?.issues ?? []).flatMap((issue) => flat(issue)).map((issue) => problemOf(issue, value, file))
}

/** The first of what each way of a union has against it: the one that comes nearest names what to write. */
function flat(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const [nearest = []] = [...issue.errors].sort((a, b) => depth(b) - depth(a))
  return nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue)
}

const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length))

const problemOf = (issue: Issue, value: unknown, file: string): Problem => ({
  file,
  at: anchorsOf(value, issue.path),
  says: `${nameOf(value, issue.path)} ${sentenceOf(issue, valueAt(value, issue.path))}`,
})

const identities = ['id', 'group', 'code', 'slug'] as const

/** What an element of a list is called: its id, group, code or slug, else nothing. */
function identityOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return undefined
  for (const key of identities) {
    const found = (value as Record<string, unknown>)[key]
    if (typeof found === 'string') return found
  }
  return undefined
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)

/** Texts of a source file that lead to a place in the value that it makes. */
export function anchorsOf(value: unknown, path: readonly PropertyKey[]): string[] {
  return path.flatMap((key, at) => {
    if (typeof key !== 'number') return [`${String(key)}:`]
    const identity = identityOf(valueAt(value, path.slice(0, at + 1)))
    return identity === undefined ? [] : [`'${identity}'`]
  })
}

/** A place in the value in words: `departments, highways, prefix`. */
function nameOf(value: unknown, path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The whole'
  return path
    .map((key, at) =>
      typeof key === 'number'
        ? (identityOf(valueAt(value, path.slice(0, at + 1))) ?? `number ${key + 1}`)
        : String(key),
    )
    .join(', ')
}

function sentenceOf(issue: Issue, given: unknown): string {
  if (issue.code === 'invalid_type' && given === undefined)
    return `is missing. Give ${kinds[issue.expected] ?? issue.expected}.`
  if (issue.code === 'invalid_type')
    return `is ${shown(given)}. Give ${kinds[issue.expected] ?? issue.expected}.`
  if (issue.code === 'unrecognized_keys')
    return `has ${issue.keys.join(', ')}, which means nothing. Look for a slip of the pen, or leave it out.`
  if (issue.code === 'invalid_value')
    return `is ${shown(given)}. Write ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'too_small') return `is too short or too small. Give at least ${issue.minimum}.`
  if (issue.code === 'too_big') return `is too long or too big. Give at most ${issue.maximum}.`
  if (issue.code === 'invalid_format')
    return `is ${shown(given)}. Write ${formats[issue.format] ?? `it as ${issue.pattern}`}.`
  return `is ${shown(given)}, which is not as it has to be: ${issue.message}.`
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const formats: Record<string, string> = {
  url: 'an address that begins with https://',
  email: 'an e-mail address',
  uuid: 'the id as GOV.UK Notify shows it, such as 2f1c7d0e-6a52-4d1b-9b0e-5f2c4a7d3e10',
}

const shown = (given: unknown): string => {
  const text = JSON.stringify(given) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
