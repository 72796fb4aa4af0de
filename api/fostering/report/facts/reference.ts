import { dayInWords } from '#contract/calendar/words.ts'
import { readable } from '#services/define/read.ts'
import { answerForms } from '../../forms/answers.ts'
import type { ReferenceValues } from '../../parts/reference.ts'
import { facts, namesOf, type Tell } from './told.ts'

/** What somebody outside the household said in confidence: who they are, their own answers, and what a worker wrote up. */
export const reference: Tell<ReferenceValues> = (values, { of, on }) => {
  const { kind, asked, answers, finished, interviewed, concern } = values
  const form = answerForms[kind]
  const said = finished ? readable(form, answers, new Date(`${on}T12:00:00Z`)) : []
  return {
    title: form.title,
    facts: [
      ...facts(['Asked', asked?.name], ['About', asked && namesOf(asked.about, of)]),
      ...said.map(({ question, answer }) => ({ label: question, value: answer })),
      ...facts(
        ['Spoken with', interviewed && dayInWords(interviewed.on)],
        ['What they said', interviewed?.record],
        ['Worrying', concern ? 'Yes' : undefined],
      ),
    ],
  }
}
