import { done, type Outcome } from '#admissions/rounds/refusal.ts'
import type { ActOnHearing } from '#contract/admissions/appeals/hearing.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import type { Hearing } from './hearing.ts'
import { actOn } from './hearing-acts.ts'
import { mayAct, type Sits } from './hearings.ts'
import { decisionLetter } from './letters.ts'
import type { PanelPorts } from './ports.ts'

/** The letter that an act would send, by the rules of the act itself; null where it sends none. Nothing is done. */
export async function lookAhead(
  ports: PanelPorts,
  who: Sits,
  hearing: Hearing,
  { act, seen }: ActOnHearing,
): Promise<Outcome<Letter | null>> {
  if (!mayAct(who, act)) return { kind: 'forbidden' }
  if (hearing.history.length !== seen) return { kind: 'changed' }
  const [appeal, person] = await Promise.all([
    'case' in act ? ports.appeals.get(act.case) : undefined,
    act.do === 'assign' ? ports.people.get(act.person) : undefined,
  ])
  const acting = { ...ports, by: who.by, at: ports.now(), cause: '', appeal, person }
  const outcome = actOn(hearing, act, acting)
  if (outcome.kind !== 'done') return outcome
  if ((act.do !== 'decide' && act.do !== 'correct') || !appeal) return done(null)
  const decided = outcome.item.cases.find(({ id }) => id === act.case)?.decision
  return done(decided ? decisionLetter(appeal, decided) : null)
}
