import type { PublishedRound, RowProof } from '#contract/admissions/published.ts'
import { canonical } from '#contract/core/canonical.ts'
import { rowId } from './code.ts'
import { merklePath, merkleRoot, rootBy } from './merkle.ts'

type Rootless = Omit<PublishedRound, 'root'>

/** What the tree is over: all but the rows as the first leaf, then each row. */
function leavesOf({ rows, ...head }: Rootless): string[] {
  const { root: _, ...rest } = head as Omit<PublishedRound, 'rows'>
  return [canonical(rest), ...rows.map(canonical)]
}

/** The root of the tree of hashes over a published round. Whoever has it can tell any other file apart. */
export const rootOf = (file: Rootless): string => merkleRoot(leavesOf(file))

/** The rows of a family in the published file by its code, each with the proof that it belongs to it; none where the code is not of this round. */
export function proofsOf(file: PublishedRound, code: string): RowProof[] {
  const at = new Map(file.rows.map(({ id }, index) => [id, index]))
  const leaves = leavesOf(file)
  const proofs: RowProof[] = []
  for (let piece = 0; ; piece++) {
    const index = at.get(rowId(file.round, code, piece))
    const row = index === undefined ? undefined : file.rows[index]
    if (index === undefined || !row) return proofs
    const { beside, size } = merklePath(leaves, index + 1)
    proofs.push({ row, index: index + 1, size, beside: [...beside], root: file.root })
  }
}

/** Whether the row belongs to the file with this root. */
export const checkProof = ({ row, root, ...path }: RowProof): boolean => rootBy(canonical(row), path) === root
