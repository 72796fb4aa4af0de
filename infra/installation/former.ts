import type { Department } from '#contract/council/council.ts'
import { idsOf } from '#contract/council/department.ts'
import type { Installation } from './installation.ts'
import { listed, type Problem } from './problem.ts'

/** References that residents could take for each other, and ids of before that do not lead to one department. */
export const formerProblems = (installation: Installation): Problem[] => [
  ...alikeProblems(installation),
  ...idProblems(installation),
  ...keptProblems(installation),
]

interface Letters {
  readonly of: Department
  readonly prefix: string
  readonly now: boolean
}

const lettersOf = (of: Department): Letters[] => [
  { of, prefix: of.prefix, now: true },
  ...(of.formerly ?? []).map(({ prefix }) => ({ of, prefix, now: false })),
]

const verb = ({ now }: Letters) => (now ? 'begin' : 'began')

/** Two departments' letters, of now or before, of which one begins with the other. */
function alikeProblems({ council, profileFile: file }: Installation): Problem[] {
  const all = council.departments.flatMap(lettersOf)
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(({ of, prefix }) => of.id !== one.of.id && isAlike(one.prefix, prefix))
      // That two have the same ones now is said beside it.
      .filter((other) => !(one.now && other.now && one.prefix === other.prefix))
      // One row that is at two departments is said by its id.
      .filter((other) => one.now || other.now || one.prefix !== other.prefix)
      .map((other) => ({
        file,
        at: ['departments:', `'${other.of.id}'`],
        says: `References of ${one.of.name} ${verb(one)} with ${one.prefix}, and those of ${other.of.name} ${verb(other)} with ${other.prefix}: read out or written down they look alike. Give one of them other letters.`,
      })),
  )
}

const isAlike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

function idProblems({ council, profileFile: file }: Installation): Problem[] {
  const { departments } = council
  const formers = [...new Set(departments.flatMap((one) => idsOf(one).slice(1)))]
  return formers.flatMap((id) => {
    const heirs = departments.filter((one) => idsOf(one).slice(1).includes(id))
    const now = departments.find((one) => one.id === id)
    const at = ['departments:', 'formerly:', `'${id}'`]
    if (now)
      return {
        file,
        at,
        says: `${listed(heirs.map(({ name }) => name))} was ${id} before (formerly), and ${now.name} has that id now: nobody could tell whose requests of that time are. Give ${now.name} an id that nobody had.`,
      }
    if (heirs.length < 2) return []
    return {
      file,
      at,
      says: `${listed(heirs.map(({ name }) => name))} were both ${id} before (formerly). Its requests can go to one of them only: leave it with the one that has most of the work, and staff there pass on what is the other’s.`,
    }
  })
}

/** Roles whose records are kept, and guarded, by id and letters of their department. */
const keptBy = { fostering: 'fostering', 'school-admissions': 'school admissions' } as const

function keptProblems({ council, profileFile: file }: Installation): Problem[] {
  return council.departments.flatMap((one) => {
    const { id, name, prefix, consumer, formerly = [] } = one
    const at = ['departments:', `'${id}'`, 'formerly:']
    const own = consumer !== 'workspace' && formerly.some((row) => row.id !== id)
    const changed = formerly.some((row) => row.id !== id || row.prefix !== prefix)
    const records = Object.entries(keptBy).flatMap(([role, words]) =>
      changed && council.roles[role as keyof typeof keptBy] === id ? [words] : [],
    )
    return [
      ...(own
        ? [
            {
              file,
              at,
              says: `${name} has a system of its own (${consumer}), whose queue, key and address go by the id: with another one it would lose what is on its way. Keep the id, and change name and prefix alone.`,
            },
          ]
        : []),
      ...records.map((words) => ({
        file,
        at,
        says: `${name}: records of ${words} are kept by id and letters of their department. Keep both, and change the name alone.`,
      })),
    ]
  })
}
