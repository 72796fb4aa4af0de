import { useState } from 'react'
import type { FamilyAppeal } from '#contract/admissions/appeals/appeal.ts'
import type { Need } from '#contract/admissions/appeals/kinds.ts'
import { wallClockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import type { OfferLink } from '../link.ts'
import { AddMore } from './AddMore.tsx'
import { AppealForm } from './AppealForm.tsx'
import { Decided } from './Decided.tsx'
import { Papers } from './Papers.tsx'
import { useAppeal } from './useAppeal.ts'
import { Withdraw } from './Withdraw.tsx'
import { attendNames, dueWords, groundWords, lodgeWords, stateNames, stepNames, wayNames } from './words.ts'

interface Props {
  link: OfferLink
  appeal: FamilyAppeal
}

/** One appeal: its form until it is sent, then how it stands, its papers, its hearing and what was decided. */
export function OneAppeal({ link, appeal }: Props) {
  const doing = useAppeal(link, appeal)
  const [done, setDone] = useState<string>()
  const { state, decision, can } = appeal
  const begun = state === 'started'
  return (
    <>
      {done && <NotificationBanner type="success">{done}</NotificationBanner>}
      {decision && <Decided {...{ link, appeal }} letter={decision.letter} />}
      {begun ? (
        <>
          <p className="govuk-body">{groundWords(appeal)}</p>
          <InsetText>{lodgeWords(appeal.lodgeBy)}</InsetText>
          <Papers {...{ link, appeal, doing }} />
          <AppealForm {...{ appeal, doing }} onSent={() => setDone('We have your appeal')} />
        </>
      ) : (
        <>
          <SummaryList rows={rowsOf(appeal)} />
          <Hearing appeal={appeal} />
          {state !== 'withdrawn' && <Timetable appeal={appeal} />}
          <Papers {...{ link, appeal, doing }} />
          <Said appeal={appeal} />
          {can.includes('say') && <AddMore {...{ doing }} onDone={setDone} />}
        </>
      )}
      {can.includes('withdraw') && <Withdraw {...{ doing, begun }} onDone={setDone} />}
    </>
  )
}

/** With whether it is arranged, once there is a hearing that it is for. */
function withArranged({ hearing, state }: FamilyAppeal, need: Need, what: string): string {
  if (!hearing || state !== 'arranged' || !what) return what
  const said = hearing.arranged?.includes(need)
    ? 'We have arranged this.'
    : 'We have not arranged this yet. We will tell you when we have.'
  return `${what.replace(/\.?$/, '.')} ${said}`
}

function rowsOf(appeal: FamilyAppeal): SummaryRow[] {
  const { state, lodgedAt, late, words } = appeal
  const row = (key: string, value: string | false | null) => (value ? [{ key, value }] : [])
  return [
    { key: 'Your appeal', value: stateNames[state] },
    ...row('Sent', lodgedAt && `${dayInWords(lodgedAt)}${late ? ', after the last day' : ''}`),
    ...row('Your reasons', words.reasons),
    ...row('Why it is late', late && words.lateWhy),
    ...row('Coming to the hearing', words.attend && attendNames[words.attend]),
    ...row('Somebody with you', words.representative),
    ...row('Interpreter', withArranged(appeal, 'interpreter', words.interpreter)),
    ...row('Step-free access', words.stepFree && withArranged(appeal, 'step-free', 'Yes')),
    ...row('Anything else you need', withArranged(appeal, 'other', words.otherNeeds)),
  ]
}

function Hearing({ appeal: { hearing, state } }: Pick<Props, 'appeal'>) {
  if (!hearing || state === 'withdrawn') return null
  const rows = [
    { key: 'Day', value: dayInWords(hearing.day) },
    { key: 'Time', value: wallClockInWords(hearing.time) },
    { key: 'How', value: wayNames[hearing.way] },
    ...(hearing.place ? [{ key: 'Where', value: hearing.place }] : []),
    ...(hearing.link ? [{ key: 'How to join', value: hearing.link }] : []),
  ]
  return (
    <section aria-labelledby="hearing">
      <h3 className="govuk-heading-s" id="hearing">
        Your hearing
      </h3>
      <SummaryList rows={rows} />
    </section>
  )
}

function Timetable({ appeal: { lines } }: Pick<Props, 'appeal'>) {
  return (
    <section aria-labelledby="timetable">
      <h3 className="govuk-heading-s" id="timetable">
        What happens when
      </h3>
      <SummaryList rows={lines.map((line) => ({ key: stepNames[line.step], value: dueWords(line) }))} />
    </section>
  )
}

function Said({ appeal: { said } }: Pick<Props, 'appeal'>) {
  if (said.length === 0) return null
  return (
    <section aria-labelledby="said">
      <h3 className="govuk-heading-s" id="said">
        What you added
      </h3>
      <SummaryList rows={said.map(({ at, text }) => ({ key: dayInWords(at), value: text }))} />
    </section>
  )
}
