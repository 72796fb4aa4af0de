import type { Condition } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import { questionsOf } from '#services/define/walk.ts'

function nameOf(service: Service, key: string): string {
  const question = questionsOf(service).find((one) => one.key === key)
  return `“${question?.short ?? question?.label ?? key}”`
}

function labels(service: Service, key: string, values: string | readonly string[]): string {
  const question = questionsOf(service).find((one) => one.key === key)
  const options = question && 'options' in question ? question.options : []
  return [values]
    .flat()
    .map((value) => `“${options.find((one) => one.value === value)?.label ?? value}”`)
    .join(' or ')
}

function ages({ from, under }: { readonly from?: number; readonly under?: number }): string {
  return [
    from === undefined ? '' : `${from} years ago or more`,
    under === undefined ? '' : `less than ${under} years ago`,
  ]
    .filter(Boolean)
    .join(' and ')
}

const moments = ({ from, before }: { readonly from?: string; readonly before?: string }): string =>
  [from ? `it is ${from} or later` : '', before ? `it is before ${before}` : ''].filter(Boolean).join(' and ')

/** When a question is asked, as a person says it: “Kind of light” is “A light on a lamp post”. */
export function conditionInWords(service: Service, condition: Condition): string {
  const inner = (one: Condition) => conditionInWords(service, one)
  if ('all' in condition) return condition.all.map(inner).join(', and ')
  if ('any' in condition) return condition.any.map(inner).join(', or ')
  if ('not' in condition) return `not: ${inner(condition.not)}`
  if ('now' in condition) return moments(condition.now)
  const name = nameOf(service, condition.question)
  if ('answered' in condition) return `${name} is ${condition.answered ? '' : 'not '}answered`
  if ('atLeast' in condition) return `${name} is at least ${condition.atLeast}`
  if ('atMost' in condition) return `${name} is at most ${condition.atMost}`
  if ('aged' in condition) return `${name} is ${ages(condition.aged)}`
  if ('between' in condition) return `${name} is from ${condition.between.from} to ${condition.between.until}`
  if ('asks' in condition) return `a school of ${name} asks for “${condition.asks}”`
  return `${name} is ${labels(service, condition.question, condition.is)}`
}
