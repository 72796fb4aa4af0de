import { InYearCase, SeatInYear } from '#contract/admissions/in-year/in-year.ts'
import type { Ahead } from '#web/staff/actions/ActionForm.tsx'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'
import { staffApi } from '#web/staff/staffApi.ts'
import { LetterText } from './LetterPreview.tsx'

/** Looks at what an act would do. `place`: below the address of applications during the year. */
const useLook = <T,>(place: readonly string[], schema: { parse(json: unknown): T }) =>
  useSendOnce(({ action }: { action: object }, key) =>
    staffApi(
      `/api/workspace/admissions/in-year/${place.map(encodeURIComponent).join('/')}`,
      (json) => schema.parse(json),
      { method: 'POST', body: action, headers: { 'idempotency-key': key } },
    ),
  )

/** Asks what the family would read of this school alone, before its answer is sent. */
export function useLookAtSeat(school: string, { reference, version }: SeatInYear['children'][number]) {
  const look = useLook(['seats', school, reference], SeatInYear)
  return async (act: object): Promise<Ahead> => {
    const { ahead } = await look({ action: { act, seen: version, look: true } })
    return {
      send: 'Send the answer',
      shows: (
        <>
          <p className="govuk-body">
            Check what the family will read about your school. We tell them as soon as we can say how every
            school that they are waiting for has answered. Their time to appeal then begins.
          </p>
          {ahead && (
            <div className="govuk-inset-text">
              <LetterText letter={ahead} />
            </div>
          )}
        </>
      ),
    }
  }
}

/** Asks for the letter that an answer would send, before it is sent. */
export function useLookAhead({ reference, version }: InYearCase) {
  const look = useLook([reference], InYearCase)
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
