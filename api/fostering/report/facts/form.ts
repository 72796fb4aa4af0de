import { readable } from '#services/define/read.ts'
import { sectionOf } from '../../forms/index.ts'
import type { FormValues } from '../../parts/form.ts'
import type { Tell } from './told.ts'

/** What the household says of itself, in the words of its questions. */
export const form: Tell<FormValues> = ({ answers }, { name, of: { kind, people }, on, only }) => {
  const section = sectionOf(name, kind, (person) => people[person]?.role)
  if (!section) return { title: 'Application', facts: [] }
  const lines = readable(section, answers, new Date(`${on}T12:00:00Z`))
  return {
    title: section.title,
    facts: lines
      .filter(({ key }) => only === undefined || only.includes(key))
      .map(({ question, answer }) => ({ label: question, value: answer })),
  }
}
