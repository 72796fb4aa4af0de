import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import type { DeskReferral } from '#contract/fostering/panel/referral.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'

/** Who has signed the agreement of an approval, and who has not. */
export function Signed({ referral, view }: { referral: DeskReferral; view: CaseView | undefined }) {
  if (!referral.letters.some(({ kind }) => kind === 'agreement')) return null
  const applicants = (view?.people ?? []).filter(({ role, here }) => role === 'applicant' && here)
  const all = [...applicants.map(({ id, name }) => ({ id, name })), { id: 'council', name: 'The council' }]
  return (
    <>
      <h2 className="govuk-heading-m">Who has signed the agreement</h2>
      <SummaryList
        className="fos-values"
        rows={all.map(({ id, name }) => {
          const one = referral.signed[id]
          return { key: name, value: one ? `${one.name}, ${dayInWords(one.on)}` : 'Not yet' }
        })}
      />
    </>
  )
}
