import { type Findings, outcomeOf } from '#contract/admissions/appeals/findings.ts'
import type { HearingView } from '#contract/admissions/appeals/hearing.ts'
import type { Ahead } from '#web/staff/actions/ActionForm.tsx'
import { LetterParts } from '#web/staff/appeals/CaseParts.tsx'
import { PlaceAfter } from '#web/staff/appeals/PlaceAfter.tsx'

interface Looked {
  readonly send: string
  readonly heading: string
  readonly says: string
}

const words: Readonly<Record<'decide' | 'correct', Looked>> = {
  decide: {
    send: 'Record the decision and send the letter',
    heading: 'Check the decision before the letter goes',
    says: 'We tell the family as soon as you send it. It cannot be taken back.',
  },
  correct: {
    send: 'Correct the decision and send the letter',
    heading: 'Check the corrected letter before it goes',
    says: 'We tell the family as soon as you send it, and email the school if we have its address. The family can still read the letter that was wrong, marked as one that does not count.',
  },
}

/** What the decision was that is corrected, and what follows from what is entered now. */
function outcomes(view: HearingView, { case: id, findings }: { case?: string; findings?: Findings }) {
  const before = view.cases.find((one) => one.id === id)?.decision?.outcome
  return findings && { before, after: outcomeOf(findings) }
}

/** Asks for the letter that a decision would send, before it is sent. */
export const lookingAhead =
  (
    act: (path: string[], body: object) => Promise<HearingView>,
    view: HearingView,
    name: 'decide' | 'correct',
  ) =>
  async (body: object): Promise<Ahead> => {
    const asked = { act: { do: name, ...body }, seen: view.version, look: true }
    const { ahead } = await act(['hearings', view.id, 'acts'], asked)
    const { send, heading, says } = words[name]
    const changed = outcomes(view, body)
    return {
      send,
      shows: (
        <>
          <h3 className="govuk-heading-m">{heading}</h3>
          <p className="govuk-body">{says}</p>
          {name === 'correct' && changed && <PlaceAfter {...changed} />}
          {ahead && (
            <div className="govuk-inset-text">
              <h3 className="govuk-heading-m">{ahead.title}</h3>
              <LetterParts letter={ahead} />
            </div>
          )}
        </>
      ),
    }
  }
