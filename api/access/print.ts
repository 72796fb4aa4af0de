import type { Cells } from './may.ts'

/** What a right comes to: reading, writing something down, or doing something about it. */
export const verbs = ['see', 'write', 'act'] as const
export type Verb = (typeof verbs)[number]

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** The table in Markdown: a line for each role and kind of subject, a column for each verb. Roles that may nothing are left out. */
export function printed<Role extends string, Kind extends string, Right extends string>(
  cells: Cells<Role, Kind, Right>,
  meaning: Readonly<Record<Right, Verb>>,
): string {
  const roles = (Object.keys(cells) as Role[]).filter((role) =>
    Object.values<readonly Right[]>(cells[role]).some((rights) => rights.length > 0),
  )
  const lines = roles.flatMap((role) =>
    (Object.keys(cells[role]) as Kind[]).map((kind) => {
      const rights = cells[role][kind]
      const under = verbs.map((verb) => rights.filter((right) => meaning[right] === verb).join(', ') || '–')
      return row([role, kind, ...under])
    }),
  )
  return [row(['role', 'subject', ...verbs]), row(Array(verbs.length + 2).fill('---')), ...lines].join('\n')
}
