import { intrinsic } from '#infra/template/intrinsic.ts'
import { TemplateError } from '#infra/template/types.ts'

/** What an intrinsic function may look up while a value is resolved. */
export type Lookups = {
  ref(name: string): unknown
  attribute(logicalId: string, attribute: string): unknown
  mapping(map: string, key: string, name: string): unknown
  condition(name: string): boolean
  region: string
}

/** The value that stands for "no such property": CloudFormation removes the property. */
export const NO_VALUE = Symbol('AWS::NoValue')

/**
 * Replaces every intrinsic function in `value` by what it stands for. Throws a TemplateError that names a
 * function which the player doesn't know.
 */
export function resolve(value: unknown, lookups: Lookups): unknown {
  if (Array.isArray(value))
    return value.map((item) => resolve(item, lookups)).filter((item) => item !== NO_VALUE)
  if (value === null || typeof value !== 'object') return value
  const call = intrinsic(value)
  if (call) return evaluate(call.name, call.argument, lookups)
  const entries = Object.entries(value).map(([key, item]) => [key, resolve(item, lookups)] as const)
  return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE))
}

function evaluate(name: string, argument: unknown, lookups: Lookups): unknown {
  switch (name) {
    case 'Ref':
      return lookups.ref(String(argument))
    case 'Condition':
      return lookups.condition(String(argument))
    case 'Fn::GetAtt':
      return getAttribute(argument, lookups)
    case 'Fn::Sub':
      return substitute(argument, lookups)
    case 'Fn::If': {
      const [condition, yes, no] = argument as [string, unknown, unknown]
      return resolve(lookups.condition(condition) ? yes : no, lookups)
    }
    default:
      return evaluatePlain(name, resolve(argument, lookups), lookups)
  }
}

/** Functions whose argument is resolved before they see it. */
function evaluatePlain(name: string, argument: unknown, lookups: Lookups): unknown {
  const list = argument as unknown[]
  switch (name) {
    case 'Fn::Join':
      return (list[1] as unknown[]).map(text).join(text(list[0]))
    case 'Fn::Split':
      return text(list[1]).split(text(list[0]))
    case 'Fn::Select':
      return (list[1] as unknown[])[Number(list[0])]
    case 'Fn::FindInMap':
      return lookups.mapping(text(list[0]), text(list[1]), text(list[2]))
    case 'Fn::Base64':
      return Buffer.from(text(argument)).toString('base64')
    case 'Fn::GetAZs':
      return ['a', 'b', 'c'].map((zone) => `${lookups.region}${zone}`)
    case 'Fn::Equals':
      return JSON.stringify(list[0]) === JSON.stringify(list[1])
    case 'Fn::And':
      return list.every(Boolean)
    case 'Fn::Or':
      return list.some(Boolean)
    case 'Fn::Not':
      return !list[0]
    default:
      throw new TemplateError(
        `The player doesn't know the function ${name}. Add it to infra/local/template/intrinsics.ts.`,
      )
  }
}

function getAttribute(argument: unknown, lookups: Lookups) {
  const [logicalId = '', ...attribute] =
    typeof argument === 'string' ? argument.split('.') : (argument as string[])
  return lookups.attribute(logicalId, attribute.join('.'))
}

/** `Fn::Sub`: `${Name}`, `${LogicalId.Attribute}`, and the literal `${!Name}`. */
function substitute(argument: unknown, lookups: Lookups) {
  const [pattern, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [
    string,
    Record<string, unknown>,
  ]
  return String(pattern).replace(/\$\{([^}]+)\}/g, (_, expression: string) => {
    if (expression.startsWith('!')) return `\${${expression.slice(1)}}`
    if (expression in variables) return text(resolve(variables[expression], lookups))
    return text(expression.includes('.') ? getAttribute(expression, lookups) : lookups.ref(expression))
  })
}

function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  throw new TemplateError(`A text was expected in the template, not ${JSON.stringify(value)}.`)
}
