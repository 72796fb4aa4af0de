import type { DraftStanding } from '#contract/requests/draft.ts'
import { isKeyOf, isOpenTo, standingOf } from './contents.ts'
import type { OpenPorts } from './open.ts'

/** How a saved form stands, without a code and without what is in it. Undefined when the key opens no form of this id. */
export async function draftStanding(
  ports: OpenPorts,
  id: string,
  key: string,
): Promise<DraftStanding | undefined> {
  const { drafts, secret, now } = ports
  if (!isKeyOf(secret, id, key)) return undefined
  const draft = await drafts.get(id)
  if (!draft || draft.keptUntil <= now().toISOString()) return { state: 'gone' }
  if (!isOpenTo(ports, draft, key)) return { state: 'moved' }
  const { version, savedAt } = standingOf(secret, draft)
  return { state: 'kept', version, savedAt }
}
