import { TemplateError } from '#infra/template/types.ts'
import { wildcard } from './wildcard.ts'

/** `{ StringEquals: { 'kms:ViaService': [...] } }` */
export type Conditions = Record<string, Record<string, unknown>>

/** What is known of a call, by condition key in lower case. */
export type Context = Record<string, string | string[]>

type Test = (value: string, wanted: string) => boolean

const equals: Test = (value, wanted) => value === wanted
/** The patterns of the template's conditions as expressions: judged at every call, and made once, which takes most of the time. */
const expressions = new Map<string, RegExp>()
const like: Test = (value, wanted) => {
  const expression = expressions.get(wanted) ?? wildcard(wanted)
  expressions.set(wanted, expression)
  return expression.test(value)
}

const operators: Record<string, { test: Test; negated?: true }> = {
  ArnEquals: { test: like },
  ArnLike: { test: like },
  ArnNotEquals: { test: like, negated: true },
  ArnNotLike: { test: like, negated: true },
  Bool: { test: (value, wanted) => value.toLowerCase() === wanted.toLowerCase() },
  NumericGreaterThan: { test: (value, wanted) => Number(value) > Number(wanted) },
  NumericLessThan: { test: (value, wanted) => Number(value) < Number(wanted) },
  StringEquals: { test: equals },
  StringEqualsIgnoreCase: { test: (value, wanted) => value.toLowerCase() === wanted.toLowerCase() },
  StringLike: { test: like },
  StringNotEquals: { test: equals, negated: true },
  StringNotLike: { test: like, negated: true },
}

/** The keys that the gateway fills in where they apply. */
const keys = new Set(
  [
    'aws:PrincipalAccount',
    'aws:SecureTransport',
    'aws:SourceAccount',
    'aws:SourceArn',
    'dynamodb:LeadingKeys',
    'kms:CallerAccount',
    'kms:ViaService',
  ].map((key) => key.toLowerCase()),
)

/** Throws a TemplateError when a condition can't be judged here, so that no policy is judged wrongly. */
export function checkConditions(conditions: Conditions, owner: string): void {
  for (const [operator, wanted] of Object.entries(conditions)) {
    const { name } = parse(operator)
    if (name !== 'Null' && !operators[name])
      throw new TemplateError(`${owner}: the player can't judge the condition ${operator}.`)
    for (const key of Object.keys(wanted)) {
      if (!keys.has(key.toLowerCase()))
        throw new TemplateError(`${owner}: the player can't judge the condition key ${key}.`)
    }
  }
}

/** Whether every condition holds in this context. A key that is missing fails, except where IAM says otherwise. */
export function conditionsHold(conditions: Conditions, context: Context): boolean {
  return Object.entries(conditions).every(([operator, wanted]) =>
    Object.entries(wanted).every(([key, values]) =>
      holds(operator, context[key.toLowerCase()], texts(values)),
    ),
  )
}

function holds(operator: string, value: string | string[] | undefined, wanted: string[]): boolean {
  const { name, quantifier, ifExists } = parse(operator)
  if (name === 'Null') return wanted.includes(String(value === undefined))
  if (value === undefined && ifExists) return true
  const { test, negated } = operators[name] ?? { test: () => false }
  const one = (item: string) => wanted.some((candidate) => test(item, candidate)) !== Boolean(negated)
  if (quantifier === 'ForAllValues') return texts(value ?? []).every(one)
  if (quantifier === 'ForAnyValue') return texts(value ?? []).some(one)
  return value === undefined ? Boolean(negated) : texts(value).some(one)
}

function parse(operator: string) {
  const [quantifier, rest] = operator.includes(':') ? operator.split(':') : [undefined, operator]
  const ifExists = Boolean(rest?.endsWith('IfExists'))
  return { quantifier, ifExists, name: ifExists ? String(rest).slice(0, -'IfExists'.length) : String(rest) }
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String)
