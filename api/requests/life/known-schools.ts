import { answerFor, type OfferedSchool, whyNotHere } from '#contract/admissions/offered.ts'
import type { Answers } from '#contract/core/condition.ts'
import type { Question, SchoolQuestion } from '#contract/core/question.ts'
import { isElsewhere, type SchoolAnswer } from '#contract/core/school.ts'
import type { Service } from '#contract/core/service.ts'
import { type AnswerError, itemsOf } from '#services/define/check.ts'
import { askedInItem, askedQuestions } from '#services/define/walk.ts'

/** The school of this id in the council’s list. */
export type SchoolOf = (id: string) => OfferedSchool | undefined

interface Chosen {
  readonly path: string
  readonly question: SchoolQuestion
  readonly school: SchoolAnswer
}

function chosenIn(question: Question, value: unknown, path: string, answers: Answers, today: Date): Chosen[] {
  if (question.kind === 'school' && value) return [{ path, question, school: value as SchoolAnswer }]
  if (question.kind !== 'group') return []
  return itemsOf(value).flatMap((item, at) =>
    askedInItem(question, answers, item, today).flatMap((one) =>
      chosenIn(one, item[one.key], `${path}/${at}/${one.key}`, answers, today),
    ),
  )
}

/**
 * What is wrong with schools that were chosen: each has to stand in the list as it was given, since what is asked goes by
 * what the list says that it asks. The answers have been checked for everything else.
 */
export function schoolErrors(
  service: Service,
  answers: Answers,
  schoolOf: SchoolOf,
  today: Date,
): AnswerError[] {
  return askedQuestions(service, answers, today)
    .flatMap((question) => chosenIn(question, answers[question.key], question.key, answers, today))
    .flatMap(({ path, question, school }) => {
      if (isElsewhere(school)) return []
      const phase = question.phaseFrom === undefined ? undefined : String(answers[question.phaseFrom])
      const listed = schoolOf(school.id)
      const now = listed && answerFor(listed, phase)
      if (!now)
        return [
          { question: path, message: `“${school.name}” takes no children this way. Choose another school` },
        ]
      const whyNot = listed && whyNotHere(listed, question, answers)
      if (whyNot) return [{ question: path, message: whyNot }]
      const isSame = now.name === school.name && now.asks.join() === school.asks.join()
      return isSame
        ? []
        : [{ question: path, message: `What we hold of “${school.name}” has changed. Choose it again` }]
    })
}
