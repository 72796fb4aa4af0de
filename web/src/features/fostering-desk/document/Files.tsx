import { momentInWords } from '#contract/calendar/times.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { DocumentShown } from '#contract/fostering/files.ts'
import { FileOf } from './FileOf.tsx'

/** Every version of a document, the newest first. */
export function Files({ part, household }: { part: DeskPart; household: string | undefined }) {
  const { title, versions } = DocumentShown.parse(part.values)
  return (
    <>
      <h2 className="govuk-heading-m">
        {versions.length > 1 ? 'The file, with earlier versions' : 'The file'}
      </h2>
      {[...versions].reverse().map((one, at) => (
        <div key={one.id} className="govuk-!-margin-bottom-4">
          <p className="govuk-body govuk-!-margin-bottom-1">{`${one.by}, ${momentInWords(one.at)}`}</p>
          <FileOf
            household={household}
            part={part.name}
            file={one}
            title={at === 0 ? title : `${title}, version ${versions.length - at}`}
          />
        </div>
      ))}
    </>
  )
}
