import { timeInWords } from '#contract/calendar/times.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

/** What of it everybody may see, and what the resident said at the end. */
export function Publication({ request: { publication, rating, location, can } }: { request: WorkRequest }) {
  const asks = can.includes('publish') || publication !== undefined
  return (
    <>
      {asks && location && (
        <section aria-labelledby="public-heading">
          <h2 className="govuk-heading-m" id="public-heading">
            Public
          </h2>
          {publication ? (
            <>
              <p className="govuk-body">
                Made public by <span>{publication.by.name}</span>, <span>{timeInWords(publication.at)}</span>
                <span>
                  {publication.photos.length > 0 &&
                    `, with ${publication.photos.length === 1 ? '1 photo' : `${publication.photos.length} photos`}`}
                </span>
                .
              </p>
              {publication.words && (
                <InsetText>
                  <Lines text={publication.words} />
                </InsetText>
              )}
            </>
          ) : (
            <p className="govuk-body">None of the resident’s words and photos are public.</p>
          )}
        </section>
      )}
      {rating && (
        <section aria-labelledby="rating-heading">
          <h2 className="govuk-heading-m" id="rating-heading">
            How the resident found it
          </h2>
          <p className="govuk-body">{`${rating.score} of 5, ${timeInWords(rating.at)}`}</p>
        </section>
      )}
    </>
  )
}
