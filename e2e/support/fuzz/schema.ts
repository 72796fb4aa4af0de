import fc from 'fast-check'

/** As much of JSON Schema as the document uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Record<string, Schema>
  readonly required?: readonly string[]
}

/** Values that are there in the installation, by the name of the field or parameter that takes them. */
export type Known = Record<string, readonly string[]>

const mostItems = 3

/** Makes values that fit schemas of the document, with what is there where a name says what is meant. */
export function fitting(schemas: Record<string, Schema>, known: Known) {
  function value(schema: Schema, name = '', depth = 0): fc.Arbitrary<unknown> {
    if (schema.$ref) return value(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, depth)
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    const some = schema.oneOf ?? schema.anyOf
    if (some) return fc.oneof(...some.map((one) => value(one, name, depth)))
    const type = typeof schema.type === 'object' ? schema.type[0] : schema.type
    if (type === 'string') return named(text(schema), name)
    if (type === 'integer' || type === 'number') return number(schema, type)
    if (type === 'boolean') return fc.boolean()
    if (type === 'null') return fc.constant(null)
    if (type === 'array') return list(schema, name, depth)
    if (type === 'object') return object(schema, depth)
    return depth > 3 ? fc.constant('x') : fc.jsonValue({ maxDepth: 1 })
  }

  /** One that is there, mostly, where one of this name is. */
  function named(made: fc.Arbitrary<string>, name: string): fc.Arbitrary<string> {
    const there = known[name]
    if (!there?.length) return made
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: made })
  }

  function list({ items = {}, minItems = 0, maxItems = mostItems }: Schema, name: string, depth: number) {
    const maxLength = Math.max(minItems, Math.min(maxItems, mostItems))
    return fc.array(value(items, name, depth + 1), { minLength: minItems, maxLength })
  }

  function object({ properties = {}, required = [] }: Schema, depth: number) {
    const parts = Object.entries(properties).map(([name, part]) => [name, value(part, name, depth + 1)])
    const made: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(parts)
    return fc.record(made, { requiredKeys: required.filter((name) => name in made), noNullPrototype: true })
  }

  return { value, named }
}

function text({ pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  const words = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
  if (!pattern) return words
  return fc.oneof({ weight: 5, arbitrary: matching(pattern) }, { weight: 1, arbitrary: words })
}

/** Texts that match, where the pattern is of a kind that texts can be made from. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern))
  } catch {
    return fc.string({ maxLength: 60 })
  }
}

function number({ minimum = -10, maximum = 1000 }: Schema, type: string): fc.Arbitrary<number> {
  return type === 'integer'
    ? fc.integer({ min: Math.ceil(minimum), max: Math.max(Math.ceil(minimum), Math.floor(maximum)) })
    : fc.double({ min: minimum, max: maximum, noNaN: true })
}
