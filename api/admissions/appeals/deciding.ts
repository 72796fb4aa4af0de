import { invalid, notNow, type Outcome, type Refusal } from '#admissions/rounds/refusal.ts'
import { outcomeOf } from '#contract/admissions/appeals/findings.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { type Acting, after, caseOf, type Do, noCase, quorumOn } from './acting.ts'
import { type Hearing, type HearingCase, missingToDecide, panelOf, withCase } from './hearing.ts'
import { whyUndecided } from './hearing-now.ts'

/** Why the vote does not give this outcome; undefined where it does. The majority decides, and of two halves the chair. */
export function wrongVote(
  { uphold, dismiss, casting }: Do<'decide'>['vote'],
  outcome: 'upheld' | 'dismissed',
  panel: number,
): Refusal | undefined {
  if (uphold + dismiss !== panel)
    return invalid('/act/vote', `${panel} members decide this appeal. Enter the vote of each of them.`)
  if (casting !== (uphold === dismiss))
    return invalid(
      '/act/vote',
      casting
        ? 'The chair has a casting vote only if the votes for and against the family are equal.'
        : 'The votes for and against the family are equal. Say that the chair’s casting vote decided.',
    )
  const majority = uphold > dismiss ? 'upheld' : 'dismissed'
  return casting || majority === outcome
    ? undefined
    : invalid('/act/vote', 'The panel’s findings and its votes do not match. Check them both again.')
}

/** Why a panel cannot have found this of an appeal; undefined where it can. */
export function wrongFindings(
  hearing: Hearing,
  one: HearingCase,
  findings: Do<'decide'>['findings'],
): Refusal | undefined {
  if ((findings.kind === 'infant-class') !== one.infantClass)
    return invalid('/act/findings', 'Answer the questions for this kind of appeal.')
  return findings.kind === 'ordinary' && findings.harm !== hearing.stageOne?.harm
    ? invalid(
        '/act/findings/harm',
        'The panel decided this for all the appeals together. Give the same answer here.',
      )
    : undefined
}

/** What the panel decided of one appeal: it follows from what it found, and has the majority of those who heard all of it. */
export function decide(
  hearing: Hearing,
  { case: id, findings, vote }: Do<'decide'>,
  acting: Acting,
): Outcome<Hearing> {
  const one = caseOf(hearing, id)
  const { appeal, at } = acting
  if (!one || appeal?.state !== 'arranged' || appeal.hearing?.id !== hearing.id) return noCase
  const missing = missingToDecide(hearing, one, quorumOn(acting, hearing))[0] ?? whyUndecided(hearing, acting)
  if (missing) return notNow(missing)
  const not = wrongFindings(hearing, one, findings)
  if (not) return not
  const panel = panelOf(hearing, one).map((member) => member.id)
  const outcome = outcomeOf(findings)
  const wrong = wrongVote(vote, outcome, panel.length)
  if (wrong) return wrong
  const decision = {
    ...{ outcome, findings, vote },
    on: dayInEngland(at),
    at: at.toISOString(),
    panel,
  }
  return after(hearing, 'decide', acting, { case: id }, { cases: withCase(hearing, id, { decision }) })
}
