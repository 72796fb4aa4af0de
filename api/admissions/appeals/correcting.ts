import { invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { outcomeOf } from '#contract/admissions/appeals/findings.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { canonical } from '#record/canonical.ts'
import { type Acting, after, type Do } from './acting.ts'
import { wrongFindings, wrongVote } from './deciding.ts'
import { type Hearing, withCase } from './hearing.ts'

const mostCorrections = 5

/**
 * The decision of an appeal was recorded wrongly, and its letter has gone. What the panel decided is binding on everybody, the
 * clerk too: only how it was written down is put right, as somebody of the panel confirms it, by the same vote of the same
 * people. The letter that was wrong stays beside the one that counts.
 */
export function correctDecision(
  hearing: Hearing,
  { case: id, findings, vote, because, confirmed }: Do<'correct'>,
  acting: Acting,
): Outcome<Hearing> {
  const one = hearing.cases.find((found) => found.id === id && !found.off)
  const { appeal, at } = acting
  if (!one?.decision) return notNow('There is no decision of this appeal to correct.')
  const { decision, earlier = [] } = one
  if (appeal?.decision?.at !== decision.at)
    return notNow('The decision is still on its way to the family. Try again in a minute.')
  if (earlier.length >= mostCorrections)
    return notNow('This decision has been corrected too many times. Call the legal team.')
  const wrong =
    wrongFindings(hearing, one, findings) ?? wrongVote(vote, outcomeOf(findings), decision.panel.length)
  if (wrong) return wrong
  const before = { findings: decision.findings, vote: decision.vote ?? vote }
  if (canonical(before) === canonical({ findings, vote }))
    return invalid('/act/findings', 'This is what was sent already. Change what was wrong in it.')
  const next = {
    ...{ outcome: outcomeOf(findings), findings, vote, on: decision.on, panel: decision.panel },
    at: at.toISOString(),
    corrects: { outcome: decision.outcome, on: dayInEngland(new Date(decision.at)), because, confirmed },
  }
  const cases = withCase(hearing, id, { decision: next, earlier: [...earlier, decision] })
  return after(hearing, 'correct', acting, { case: id }, { cases })
}
