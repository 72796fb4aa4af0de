import { type OfferPorts, offerFor } from '#admissions/offers/offers.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import { notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { AnswerOffer, FamilyAnswer } from '#contract/admissions/answer.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { type Answer, answeredAt, newAnswer } from './answer.ts'
import type { AnswerPorts } from './ports.ts'
import { changeUntil, choices, openLists, say } from './rules.ts'

/** What everybody sees of how an answer stands. */
export function standOf(answer: Answer, today: Day): Omit<FamilyAnswer, 'can'> {
  const { reference, version, school, state, answerBy, instead, warnedUntil, history } = answer
  const withdrawn = history.findLast(({ type }) => type === 'withdrawn')
  return {
    ...{ reference, version, school, state, answerBy, instead },
    changeUntil: changeUntil(answer),
    lists: openLists(answer, today).map(({ school, stays, until }) => ({ school, stays, until })),
    on: answer.on ?? 'ask',
    fromList: answer.fromList ?? null,
    ground: answer.ground ?? null,
    held: answer.held?.school ?? null,
    answeredAt: answeredAt(answer),
    warnedUntil: state === 'warned' ? warnedUntil : null,
    withdrawn: withdrawn?.reason
      ? { at: withdrawn.at, reason: withdrawn.reason, why: withdrawn.why ?? '' }
      : null,
  }
}

/** How an answer stands, as its family sees it. */
export function familyView(answer: Answer, now: Date): FamilyAnswer {
  const today = dayInEngland(now)
  const isOn = answer.state === 'accepted' || answer.state === 'declined'
  const lists = isOn && openLists(answer, today).length > 0
  return { ...standOf(answer, today), can: [...choices(answer, today), ...(lists ? ['lists' as const] : [])] }
}

/**
 * The answer that this key opens, as it is or as it begins. Undefined for a wrong key and for an unknown reference alike;
 * a refusal where no place is shown that could be answered.
 */
export async function answerFor(
  ports: OfferPorts & Pick<AnswerPorts, 'answers'>,
  reference: string,
  key: string,
): Promise<Outcome<Answer> | undefined> {
  const offer = await offerFor(ports, reference, key)
  if (!offer) return undefined
  // Also of a child that had no place on offer day and was offered one since, or whose application came too late for the run.
  const kept = await ports.answers.get(reference)
  const begun = kept ?? (offer.state === 'published' ? newAnswer(offer) : undefined)
  return begun ? { kind: 'done', item: begun } : notNow('You have no school offer to answer yet.')
}

/** A family answers. What is told of it is asked for after the write: whoever gets no answer sends again. */
export async function answerOffer(
  ports: AnswerPorts,
  begun: Answer,
  { seen, ...said }: AnswerOffer,
  key: string,
): Promise<Outcome<Answer>> {
  const at = ports.now()
  const { reference } = begun
  const doing = { by: { id: 'family', name: '' }, at, seen, key, body: said }
  const outcome = await doOnce(
    ports.answers,
    reference,
    doing,
    (kept, cause) => say(kept, said, { at: at.toISOString(), today: dayInEngland(at), cause }),
    () => begun,
  )
  if (outcome.kind === 'done')
    await ports.tasks.send({ do: 'word', reference, number: outcome.item.history.length })
  return outcome
}
