import { TemplateError } from '#infra/template/types.ts'
import { type Conditions, checkConditions } from './conditions.ts'
import { wildcard } from './wildcard.ts'

/** One statement of a policy document, with its patterns ready to match. */
export type Statement = {
  effect: 'Allow' | 'Deny'
  actions: Pattern
  resources: Pattern
  conditions: Conditions
  /** Who the statement is about, where the document belongs to a resource; `undefined` in a role's own policy. */
  principals?: string[]
}

/** Matches a text against any of some IAM patterns (`*` and `?`), or against none of them. */
export type Pattern = { none: boolean; expressions: RegExp[] }

export type PolicyDocument = { Statement: RawStatement | RawStatement[] }
type RawStatement = {
  Effect: 'Allow' | 'Deny'
  Action?: string | string[]
  NotAction?: string | string[]
  Resource?: string | string[]
  NotResource?: string | string[]
  Principal?: '*' | Record<string, string | string[]>
  Condition?: Conditions
  Sid?: string
}

const understood = new Set('Action Condition Effect NotAction NotResource Principal Resource Sid'.split(' '))

/** Reads a policy document. Throws a TemplateError that names `owner` when it holds what the player can't judge. */
export function readPolicy(document: unknown, owner: string): Statement[] {
  return list((document as PolicyDocument).Statement).map((raw) => {
    const unknown = Object.keys(raw).filter((key) => !understood.has(key))
    if (unknown.length)
      throw new TemplateError(`${owner}: the player can't judge a policy with ${unknown.join(', ')}.`)
    checkConditions(raw.Condition ?? {}, owner)
    return {
      effect: raw.Effect,
      actions: pattern(raw.Action, raw.NotAction, 'i'),
      resources: pattern(raw.Resource ?? (raw.NotResource ? undefined : '*'), raw.NotResource),
      conditions: raw.Condition ?? {},
      ...(raw.Principal && { principals: principals(raw.Principal) }),
    }
  })
}

export const matches = ({ none, expressions }: Pattern, text: string) =>
  expressions.some((expression) => expression.test(text)) !== none

function pattern(
  any: string | string[] | undefined,
  none: string | string[] | undefined,
  flags = '',
): Pattern {
  return {
    none: any === undefined,
    expressions: list(any ?? none ?? []).map((text) => wildcard(text, flags)),
  }
}

const principals = (principal: NonNullable<RawStatement['Principal']>) =>
  principal === '*' ? ['*'] : Object.values(principal).flatMap(list)

function list<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value]
}
