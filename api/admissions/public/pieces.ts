import { anyWithRoom } from '#contract/admissions/published.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { fewest } from '#contract/core/small-number.ts'
import type { Line } from './lines.ts'

/** What anybody may see of a child’s list: all of it in one piece, or cut so that nobody finds it by what is rare in it. */
export interface Piece {
  readonly child: string
  /** Counts the child’s pieces from 0. */
  readonly piece: number
  readonly refused: readonly string[]
  readonly offered: string | null
}

type Part = Omit<Piece, 'piece'>

const formOf = ({ refused, offered }: Part): string => JSON.stringify([refused, offered])

/** Lists by their form: the same refusals in the same order, and the same place. */
const byForm = (parts: readonly Part[]): Map<string, Part[]> => grouped(parts, formOf)

const isRare = (parts: readonly Part[] | undefined): boolean => (parts?.length ?? 0) < fewest

/** Whether a list tells of two schools at once, so that who knows the one learns of the other. */
const links = ({ refused, offered }: Part): boolean => refused.length + (offered === null ? 0 : 1) > 1

/** One piece for each school. The result of the round stays what it is, as no refusal depended on where the child went then. */
const cut = ({ child, refused, offered }: Part): Part[] => [
  ...refused.map((pool) => ({ child, refused: [pool], offered: null })),
  ...(offered === null ? [] : [{ child, refused: [], offered }]),
]

/** Where a list is rare, a school that turned nobody away is not named: which one it is decided nothing. */
function unnamed(parts: readonly Part[], turnedAway: ReadonlySet<string>): Part[] {
  const forms = byForm(parts)
  const mayHide = ({ offered }: Part) =>
    offered !== null && offered !== anyWithRoom && !turnedAway.has(offered)
  return parts.map((part) =>
    mayHide(part) && isRare(forms.get(formOf(part))) ? { ...part, offered: anyWithRoom } : part,
  )
}

/** Cuts the lists that fewer than five share. */
function rareCut(parts: readonly Part[]): Part[] {
  const forms = byForm(parts)
  return parts.flatMap((part) => (links(part) && isRare(forms.get(formOf(part))) ? cut(part) : [part]))
}

/**
 * Where nearly all children of a school had wanted another one, whoever knows that a child goes there knows that of it, too.
 * So at least five of each school’s children are there without a word on what went before, or all of them.
 */
function mixed(parts: readonly Part[]): Part[] {
  const cutForms = new Set<string>()
  for (const [offered, there] of grouped(parts, ({ offered }) => offered)) {
    if (offered === null) continue
    let silent = there.filter((part) => !links(part)).length
    const linking = [...byForm(there.filter(links))].sort((a, b) => a[1].length - b[1].length)
    for (const [form, same] of linking) {
      if (silent >= fewest) break
      cutForms.add(form)
      silent += same.length
    }
  }
  return parts.flatMap((part) => (cutForms.has(formOf(part)) ? cut(part) : [part]))
}

/**
 * What is published of the lists. A list that fewer than five children share first loses the name of the school with room
 * that it ended at, and where it is rare even so it is cut into pieces of one school each.
 */
export function piecesOf(lines: readonly Line[]): Piece[] {
  const turnedAway = new Set(lines.flatMap(({ refused }) => refused))
  const parts = unnamed(mixed(rareCut(unnamed(lines, turnedAway))), turnedAway)
  const counts = new Map<string, number>()
  return parts.map((part) => {
    const piece = counts.get(part.child) ?? 0
    counts.set(part.child, piece + 1)
    return { ...part, piece }
  })
}
