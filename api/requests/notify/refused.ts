import type { Board, Recipient, RefusedRecipient } from '#contract/workspace/refused.ts'

/** Whose address at work was refused, so that colleagues see it: nobody else would ever hear of it. */
export interface RefusedStore {
  /** Stands from now on, once. */
  stands(one: RefusedRecipient): Promise<void>
  /** Somebody reached them, or a message did. */
  drop(one: Pick<Recipient, 'board' | 'who'>): Promise<void>
  of(board: Board): Promise<readonly RefusedRecipient[]>
}
