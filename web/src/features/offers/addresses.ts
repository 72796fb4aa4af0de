import { readCode } from '#admissions/public/code.ts'
import type { Explanation } from '#contract/admissions/explanation.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'

/** A family's code, and the fingerprint that their offer gives of the published file. */
export type OwnCheck = NonNullable<Explanation['check']>

/** Where a published round is worked out again. Code and fingerprint go into the fragment, which no server sees. */
export const checkAddress = (round: string, { code, root }: OwnCheck): string =>
  `${schoolAddresses.checkRound(round)}#${code}.${root}`

/** What stands in the fragment of that address; the fingerprint is missing where somebody has typed the code alone. */
export function readOwnCheck(hash: string): Partial<OwnCheck> {
  const [typed = '', root = ''] = hash.slice(1).split('.')
  const code = readCode(typed)
  return { ...(code && { code }), ...(/^[0-9a-f]{64}$/.test(root) && { root }) }
}
