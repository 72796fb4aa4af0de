import * as z from 'zod/mini'
import { roles } from '#contract/council/roles.ts'
import { type Departments, noDepartments, withRole } from './departments.ts'
import { type Answers, type Councils, councils, type Key, questions } from './questions.ts'
import { authority, type Reader, Unfit } from './readers.ts'

const File = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string())]),
)

/**
 * Answers as a file has them: by the key of the question, the very text that somebody would type. `departments` has one for
 * each role, `districts` and `neighbours` are lists. Throws with everything that is wrong, a line each.
 */
export function answersIn(text: string, file: string): Answers {
  const { data, error } = z.safeParse(File, parsed(text, file))
  if (error) throw new Error(`${file} has to be one object of texts, lists of texts and departments by role.`)
  const wrong: string[] = []
  const take = <T>(at: string, read: () => T): T | undefined => {
    try {
      return read()
    } catch (problem) {
      if (!(problem instanceof Unfit)) throw problem
      wrong.push(`${file}, ${at}: ${problem.message}`)
      return undefined
    }
  }
  const answers: Record<string, unknown> = {}
  for (const key of Object.keys(questions) as Key[]) {
    const { asks, read, usual } = questions[key] as { asks: string; read: Reader<unknown>; usual?: string }
    answers[key] = take(key, () => read(textOf(data[key] ?? usual, asks)))
  }
  for (const key of Object.keys(councils) as Councils[])
    answers[key] = listOf(data[key]).map((line, at) => take(`${key}, ${at + 1}`, () => authority(line)))
  answers.departments = departmentsIn(data.departments, take)
  const known = [...Object.keys(questions), ...Object.keys(councils), 'departments']
  for (const key of Object.keys(data).filter((one) => !known.includes(one)))
    wrong.push(`${file}, ${key}: Nobody asks for it. Leave it out, or look for a slip of the pen.`)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return answers as unknown as Answers
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`)
  }
}

function textOf(given: unknown, asks: string): string {
  if (typeof given !== 'string') throw new Unfit(`It is missing. Write a text: ${asks}.`)
  return given.trim()
}

const listOf = (given: unknown): readonly string[] => (Array.isArray(given) ? given : [])

function departmentsIn(given: unknown, take: <T>(at: string, read: () => T) => T | undefined): Departments {
  const by: Record<string, unknown> = typeof given === 'object' && !Array.isArray(given) ? { ...given } : {}
  return roles.reduce(
    (all, role) =>
      take(`departments, ${role}`, () =>
        withRole(all, role, textOf(by[role], 'who has it, and the letters of its references')),
      ) ?? all,
    noDepartments,
  )
}
