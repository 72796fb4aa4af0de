import { useNavigate } from 'react-router'
import type { SentLine } from '#contract/fostering/carers/money.ts'
import { addresses } from '../addresses.ts'
import type { Opened } from '../api.ts'
import type { Fields } from '../you/useAct.ts'
import { nextLine, sentAgain } from './shown.ts'
import { type FoundClaim, useClaimAct, writeOf } from './useClaim.ts'

/** A line as its form has it, without its name. */
type Unnamed = SentLine extends infer One ? (One extends SentLine ? Omit<One, 'id'> : never) : never

/** Saves one line of a claim, new or changed, and goes back to the claim. The claim is not sent by it. */
export function useLine(of: Opened, { part, claim }: FoundClaim, line: string) {
  const doing = useClaimAct(of, part.name)
  const navigate = useNavigate()

  async function save(wrong: Fields, made: Unnamed | undefined) {
    if (doing.refuse(wrong) || !made) return
    const id = line === 'new' ? nextLine(claim.lines) : line
    const next = { ...made, id } as SentLine
    const before = claim.lines.map(sentAgain)
    const lines = line === 'new' ? [...before, next] : before.map((one) => (one.id === id ? next : one))
    const another = claim.another.filter((one) => one !== id)
    const body = { ...writeOf(claim, { another, send: false }), lines }
    if (await doing.act('save', 'write', part.seen, body))
      navigate(addresses.claim(of, part.name), {
        state: { said: 'We have saved it in your claim. Send the claim when you are ready.' },
      })
  }
  return {
    save,
    errors: doing.errors,
    attempt: doing.attempt,
    wrong: doing.fields,
    isBusy: doing.busy === 'save',
    back: { href: addresses.claim(of, part.name), text: 'Back to your claim' },
  }
}
