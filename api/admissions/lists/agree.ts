import type { Person } from '#admissions/rounds/application.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import type { Tasks } from '#admissions/rounds/ports.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { WaitingRound } from '#admissions/waiting/ranked.ts'
import { movesAtOnce } from '#admissions/waiting/step.ts'
import type { AgreeStep } from '#contract/admissions/lists.ts'
import { type Book, hasBegun, newBook, noted, type StepPlan } from './book.ts'
import { stateIn } from './of-answer.ts'
import type { ListPorts } from './ports.ts'
import { proposed } from './proposed.ts'

export type AgreePorts = ListPorts & { readonly tasks: Tasks }

export const busy = 'We are still recording what was agreed before. Wait a minute, then look again.'

/**
 * Somebody agrees to what they were shown: it is worked out again, and has to be of the very same lists. From this one write on it
 * is carried out, however often that is cut off.
 */
export async function agreeStep(
  ports: AgreePorts,
  round: WaitingRound,
  by: Person,
  { seen, ...body }: AgreeStep,
  key: string,
): Promise<Outcome<Book>> {
  const at = ports.now()
  const outcome = await doOnce<Book>(
    ports.books,
    round.round,
    { by, at, seen, key, body },
    async (book, cause) => {
      if (!hasBegun(book)) return notNow('The waiting lists of this round have not begun.')
      if (book.open) return notNow(busy)
      const { lists, ranked, step, of } = await proposed(ports, round)
      if (of !== body.of) return { kind: 'changed' }
      const { off, moves } = step
      if (off.length + moves.length === 0)
        return notNow('There is nothing to agree to, because nobody would move.')
      const base = Object.fromEntries(lists.map(({ school, history }) => [school, history.length]))
      const held = new Set(lists.flatMap((list) => [...stateIn(list).holding.keys()]))
      const moving = [...new Set(moves.map(({ child }) => child))].filter(
        (child) => held.has(child) && movesAtOnce([...ranked.values()], child),
      )
      const time = at.toISOString()
      const number = book.history.length + 1
      const plan: StepPlan = { kind: 'step', number, at: time, by, why: body.why, off, moves, moving, base }
      const entry = { type: 'agreed', at: time, by, why: body.why, children: moves.length, cause } as const
      return done(noted(book, entry, plan))
    },
    () => newBook(round.round),
  )
  // Where this is lost, the next minute asks for it again.
  if (outcome.kind === 'done' && outcome.item.open) await ports.tasks.send({ do: 'step', round: round.round })
  return outcome
}
