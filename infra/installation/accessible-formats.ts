import { repeated } from '#services/define/problems.ts'
import type { Installation } from './installation.ts'
import type { Problem } from './problem.ts'

/** Formats of letters that nobody could tell apart, or of which there is no choice. */
export function formatProblems({ council, profileFile: file }: Installation): Problem[] {
  const formats = council.accessibleFormats ?? []
  const problem = (says: string, ...at: string[]): Problem => ({
    file,
    at: ['accessibleFormats:', ...at],
    says,
  })
  const twice = (key: 'id' | 'name') =>
    repeated(formats.map((format) => format[key])).map((value) =>
      problem(
        `Two formats of letters have the ${key} ${value}. Give each its own: answers and staff go by it.`,
        `'${value}'`,
      ),
    )
  const unsaid = formats.filter(({ asks }) => asks !== undefined && !asks.endsWith('?'))
  return [
    ...(formats.length === 1
      ? [
          problem(
            `accessibleFormats has one format of letters alone, ${formats[0]?.name}, and a question needs a choice. Add another, or leave the list empty: then no form asks.`,
          ),
        ]
      : []),
    ...twice('id'),
    ...twice('name'),
    ...unsaid.map(({ id, asks }) =>
      problem(
        `The format of letters ${id} asks “${asks}”, which is no question. End it with a question mark.`,
        `'${id}'`,
      ),
    ),
  ]
}
