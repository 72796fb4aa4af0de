import { createCipheriv, createDecipheriv } from 'node:crypto'
import { makeReference } from '#contract/core/reference.ts'
import { type PartName, PartName as partName } from '#contract/fostering/parts.ts'
import { keyed } from '#record/keys.ts'

/** Whose letters a link opens, and the how-manieth it is: a new one ends those before it. */
export interface LettersLink {
  readonly household: string
  readonly name: PartName
  readonly generation: number
}

const cipher = 'aes-256-gcm'
const keyOf = (secret: Uint8Array) => keyed(secret, 'fostering letters seal', '')
const sizes = { iv: 12, tag: 16 } as const

/**
 * The key of somebody who has letters with a family, base64url: it holds sealed which family that is, so that neither their
 * link nor anything else that reaches them names the household. The same link is always the same.
 */
export function lettersKey(secret: Uint8Array, { household, name, generation }: LettersLink): string {
  const said = `${household} ${name} ${generation}`
  // Made from what is sealed, the start is never the same for two links.
  const iv = keyed(secret, 'fostering letters start', said).subarray(0, sizes.iv)
  const sealing = createCipheriv(cipher, keyOf(secret), iv)
  const sealed = Buffer.concat([sealing.update(said, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** What a key opens; undefined for one that is none of ours. */
export function readLettersKey(secret: Uint8Array, key: string): LettersLink | undefined {
  const bytes = Buffer.from(key, 'base64url')
  const body = sizes.iv + sizes.tag
  if (bytes.length <= body) return undefined
  const opening = createDecipheriv(cipher, keyOf(secret), bytes.subarray(0, sizes.iv), {
    authTagLength: sizes.tag,
  })
  opening.setAuthTag(bytes.subarray(sizes.iv, body))
  try {
    const said = Buffer.concat([opening.update(bytes.subarray(body)), opening.final()]).toString('utf8')
    const [household = '', name = '', generation = ''] = said.split(' ')
    return { household, name: partName.parse(name), generation: Number(generation) }
  } catch {
    // Changed on its way, or sealed with another secret.
    return undefined
  }
}

/** The name under which their photos come in: of the form of a household's, and of none that there is. */
export const trayOf = (secret: Uint8Array, { household, name }: Pick<LettersLink, 'household' | 'name'>) =>
  makeReference(
    household.split('-')[0] ?? '',
    keyed(secret, 'fostering letters tray', `${household} ${name}`),
  )
