/**
 * Whether a record passes any of an event source mapping's filters (all records do when there is none).
 * A filter is the parsed `Pattern`: an object in the record's shape whose leaves are lists of alternatives.
 */
export function passesFilters(filters: unknown[], record: unknown): boolean {
  return !filters.length || filters.some((pattern) => passes(pattern, record))
}

function passes(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((rule) => holds(rule, value))
  return Object.entries(pattern as Record<string, unknown>).every(([key, inner]) => {
    if (key === '$or') return (inner as unknown[]).some((alternative) => passes(alternative, value))
    return passes(inner, isObject(value) ? value[key] : undefined)
  })
}

/** One alternative: a plain value, or a comparison such as `{ exists: true }` or `{ prefix: 'HW-' }`. */
function holds(rule: unknown, value: unknown): boolean {
  if (!isObject(rule)) return rule === null ? value === null : value === rule
  const [[name, wanted] = ['', undefined]] = Object.entries(rule)
  const comparison = comparisons[name]
  if (!comparison) throw new Error(`The player doesn't know the filter ${name} of an event source mapping.`)
  return comparison(value, wanted)
}

const comparisons: Record<string, (value: unknown, wanted: unknown) => boolean> = {
  // AWS looks at leaves only: a value that is an object or a list is not there for `exists`.
  exists: (value, wanted) => (value !== undefined && !isObject(value)) === wanted,
  prefix: (value, wanted) => typeof value === 'string' && value.startsWith(String(wanted)),
  suffix: (value, wanted) => typeof value === 'string' && value.endsWith(String(wanted)),
  'anything-but': (value, wanted) => value !== undefined && ![wanted].flat().includes(value),
  'equals-ignore-case': (value, wanted) => String(value).toLowerCase() === String(wanted).toLowerCase(),
  numeric: (value, wanted) => numeric(value, wanted as (string | number)[]),
}

function numeric(value: unknown, [operator, bound, ...rest]: (string | number)[]): boolean {
  if (typeof value !== 'number' || operator === undefined) return false
  const limit = Number(bound)
  const tests: Record<string, boolean> = {
    '=': value === limit,
    '<': value < limit,
    '<=': value <= limit,
    '>': value > limit,
    '>=': value >= limit,
  }
  return tests[operator] === true && (!rest.length || numeric(value, rest))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
