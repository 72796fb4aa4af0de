import type { HearingView } from '#contract/admissions/appeals/hearing.ts'
import type { Ahead } from '#web/staff/actions/ActionForm.tsx'
import { LetterParts } from '#web/staff/appeals/CaseParts.tsx'

/** Asks for the letter that a decision would send, before it is sent. */
export const lookingAhead =
  (act: (path: string[], body: object) => Promise<HearingView>, view: HearingView) =>
  async (body: object): Promise<Ahead> => {
    const asked = { act: { do: 'decide', ...body }, seen: view.version, look: true }
    const { ahead } = await act(['hearings', view.id, 'acts'], asked)
    return {
      send: 'Record the decision and send the letter',
      shows: (
        <>
          <h3 className="govuk-heading-m">Check the decision before the letter goes</h3>
          <p className="govuk-body">
            We tell the family as soon as you send it. It cannot be taken back or changed here.
          </p>
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
