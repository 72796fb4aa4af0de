import { InYearCase } from '#contract/admissions/in-year/in-year.ts'
import type { Ahead } from '#web/staff/actions/ActionForm.tsx'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'
import { staffApi } from '#web/staff/staffApi.ts'
import { LetterText } from './LetterPreview.tsx'

/** Asks for the letter that an answer would send, before it is sent. */
export function useLookAhead({ reference, version }: InYearCase) {
  const look = useSendOnce(({ action }: { action: object }, key) =>
    staffApi(
      `/api/workspace/admissions/in-year/${encodeURIComponent(reference)}`,
      (json) => InYearCase.parse(json),
      { method: 'POST', body: action, headers: { 'idempotency-key': key } },
    ),
  )
  return async (act: object): Promise<Ahead> => {
    const { ahead } = await look({ action: { act, seen: version, look: true } })
    return ahead
      ? {
          send: 'Send this letter',
          shows: (
            <>
              <p className="govuk-body">
                Check the letter. We tell the family as soon as you send it, and their time to appeal begins.
              </p>
              <div className="govuk-inset-text">
                <LetterText letter={ahead} />
              </div>
            </>
          ),
        }
      : {
          send: 'Save the answer',
          shows: (
            <p className="govuk-body">
              We do not send the family a letter yet: other schools still have to answer, or nothing changes
              for the family.
            </p>
          ),
        }
  }
}
