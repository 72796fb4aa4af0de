import type { SavedDraft } from './model.ts'
import type { DraftStore } from './ports.ts'

/** Writers of one form who meet more often than this are something else than chance. */
const attempts = 40

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** attempt)))

/** What to write, if anything, and what to answer once it is written. */
export interface Decision<Answer> {
  readonly save?: Omit<SavedDraft, 'revision'>
  readonly answer: Answer
}

/**
 * Loads, decides and saves, again when somebody else wrote in between: what was decided on holds for what is stored.
 * Throws when it never gets through; trying again later is safe.
 */
export async function changeDraft<Answer>(
  drafts: DraftStore,
  id: string,
  decide: (draft: SavedDraft | undefined) => Decision<Answer>,
): Promise<Answer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await drafts.get(id)
    const { save, answer } = decide(stored)
    if (!save) return answer
    const revision = stored?.revision ?? 0
    if (await drafts.put({ ...save, revision: revision + 1 }, revision)) return answer
    await pause(attempt)
  }
  throw new Error('Too many writers of one saved form at once')
}
