import { dayInWords } from '#contract/calendar/words.ts'
import { type AnyAddress, addressLines } from '#contract/core/address.ts'
import { type Answers, alsoSent, isEmpty } from '#contract/core/condition.ts'
import type { GroupQuestion, Question } from '#contract/core/question.ts'
import { type SchoolAnswer, schoolInWords } from '#contract/core/school.ts'
import type { Service } from '#contract/core/service.ts'
import { capital } from '#contract/core/words/in-text.ts'
import { gridReferenceAt } from '#contract/geo/gridReference.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { itemsOf } from './check.ts'
import { askedInItem, askedQuestions, chosen } from './walk.ts'

/** A question and its answer in words. Several lines where there are several things. */
export interface Line {
  readonly key: string
  readonly question: string
  readonly answer: string
}

/** As the map page says it. Numbers of degrees tell nobody where it is; they go to departments beside these words. */
function placeInWords({ lat, lon, description, near }: LocationAnswer): string {
  const grid = gridReferenceAt({ lat, lon }, 8)
  const point = grid ? `grid reference ${grid}` : `${lat.toFixed(5)}, ${lon.toFixed(5)}`
  return capital([description, near, point].filter(Boolean).join(', '))
}

function filesInWords(value: unknown, one: string): string {
  if (value === 'later') return 'To be sent later'
  const count = Array.isArray(value) ? value.length : 0
  return count === 1 ? `1 ${one}` : `${count} ${one}s`
}

/** "Vehicle 1: AB12 CDE, Minibus", a line for each. */
function groupInWords(group: GroupQuestion, answers: Answers): string {
  return itemsOf(answers[group.key])
    .map((item, at) => {
      const seen = { ...answers, ...item }
      const parts = askedInItem(group, answers, item)
        .filter((question) => !isEmpty(item[question.key]))
        .map((question) => inWords(question, seen))
      return `${capital(group.item)} ${at + 1}: ${parts.join(', ')}`
    })
    .join('\n')
}

function inWords(question: Question, answers: Answers): string {
  const value = answers[question.key]
  switch (question.kind) {
    case 'radios':
    case 'checkboxes':
      return chosen(question, answers)
        .map((option) => option.label)
        .join(', ')
    case 'number':
      return question.unit ? `${value} ${question.unit}` : String(value)
    case 'date':
      return dayInWords(String(value))
    case 'location':
      return placeInWords(value as LocationAnswer)
    case 'trunkRoad':
      return value === 'none' ? 'None of these' : String(value)
    case 'photos':
    case 'portrait':
      return filesInWords(value, 'photo')
    case 'files':
      return filesInWords(value, 'file')
    case 'address':
      return addressLines(value as AnyAddress).join(', ')
    case 'declaration':
      return 'Agreed'
    case 'school':
      return schoolInWords(value as SchoolAnswer)
    case 'group':
      return groupInWords(question, answers)
    default:
      return String(value)
  }
}

/**
 * Every answered question in order, as a person reads it: for check pages, staff and departments' systems. `today`:
 * the day on which it was sent, so that a birthday since then leaves nothing out.
 */
export function readable(service: Pick<Service, 'pages'>, answers: Answers, today = new Date()): Line[] {
  const lines = askedQuestions(service, answers, today)
    .filter((question) => !isEmpty(answers[question.key]))
    .map((question) => ({
      key: question.key,
      question: question.short ?? question.label,
      answer: inWords(question, answers),
    }))
  const more = answers[alsoSent]
  return isEmpty(more) ? lines : [...lines, { key: alsoSent, question: 'Also sent', answer: String(more) }]
}
