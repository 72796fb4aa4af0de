import { useQuery } from '@tanstack/react-query'
import type { ToldChange } from '#contract/admissions/changes.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { DownloadButton } from '#web/app/DownloadButton.tsx'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { LetterSections } from '../letter/LetterSections.tsx'
import type { OfferLink } from '../link.ts'
import { changeFile, changesOf } from './changes.ts'

/** What we changed since the offer, why, and what that does: the newest first, before the letter of offer day. */
export function Changes({ link }: { link: OfferLink }) {
  const { data, error, isFetching, refetch } = useQuery(changesOf(link))
  if (error && !data && !isFetching)
    return (
      <div className="app-noprint" role="alert">
        <p className="govuk-body">
          We cannot show at the moment whether anything has changed since your offer. Check that you are
          online, wait a minute, then try again.
        </p>
        <Button type="button" variant="secondary" onClick={() => refetch()}>
          Try again
        </Button>
      </div>
    )
  const [newest, ...before] = data?.changes ?? []
  if (!newest) return null
  return (
    <>
      <Told link={link} told={newest} />
      {before.map((told) => (
        <Details key={told.id} summary={`${told.letter.title}, ${dayInWords(told.at)}`}>
          <Told link={link} told={told} />
        </Details>
      ))}
    </>
  )
}

/** Its sections have ids of their own beside those of the letter of offer day. */
function Told({ link, told: { id, at, letter } }: { link: OfferLink; told: ToldChange }) {
  const sections = letter.sections.map((section) => ({ ...section, id: `${section.id}-${id}` }))
  return (
    <section aria-labelledby={`change-${id}`} className="offer-section">
      <p className="govuk-body-l" id={`change-${id}`}>
        <strong>{letter.title}</strong>
        <span>, </span>
        <span>{dayInWords(at)}</span>
      </p>
      <LetterSections sections={sections} />
      <p className="govuk-body app-noprint">
        <DownloadButton
          title={`${letter.title}, ${dayInWords(at)}`}
          words="Download this letter as a PDF"
          get={() => changeFile(link, id)}
          failed="The PDF could not be made just now. You can print this page, or try again"
        />
      </p>
    </section>
  )
}
