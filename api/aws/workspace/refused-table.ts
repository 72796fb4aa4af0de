import { environment } from '#aws/core/environment.ts'
import type { Board } from '#contract/workspace/refused.ts'
import { RefusedRecipient } from '#contract/workspace/refused.ts'
import type { RefusedStore } from '#requests/notify/refused.ts'
import { owned } from './owned-items.ts'

const ownerOf = (board: Board) => `refused#${board}`

/** Whose address at work was refused, by board: one item each, however many messages they did not get. */
export function refusedTable(TableName = environment('STAFF_TABLE')): RefusedStore {
  const table = owned(TableName)
  return {
    async stands(value) {
      await table.putNew({ owner: ownerOf(value.board), item: value.who, value })
    },
    drop: ({ board, who }) => table.drop(ownerOf(board), who),
    async of(board) {
      return (await table.newest(ownerOf(board))).map((value) => RefusedRecipient.parse(value))
    },
  }
}
