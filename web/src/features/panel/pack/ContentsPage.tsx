import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { PackPdf } from '#contract/fostering/panel/pack.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { itemAt, useAct } from '../api.ts'
import type { PackHere } from './queries.ts'
import { type Frame, Reader } from './Reader.tsx'

const unreached = 'We could not make the PDF. Check that you are online, then try again'

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** What there is to know of the papers besides what they say, and the way to a PDF where the council allows it. */
export function ContentsPage(frame: Frame) {
  const { here } = frame.reading
  const { manifest, supplements, download } = here.view
  const [wrong, setWrong] = useState<{ attempt: number; words: string }>()
  const words = [manifest, ...supplements]
    .flatMap(({ sections }) => sections)
    .reduce((sum, one) => sum + one.words, 0)
  return (
    <Reader
      {...frame}
      title="About these papers"
      page="about"
      wrong={wrong !== undefined}
      before={wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.words }]} />}
    >
      <SummaryList
        rows={[
          { key: 'Sent out', value: dayInWords(manifest.locked) },
          { key: 'By', value: manifest.by },
          { key: 'Sections', value: String(frame.leaves.length) },
          { key: 'To read', value: `About ${minutes(words)}` },
          ...supplements.map(({ number, locked, why }) => ({
            key: `Supplement ${number}`,
            value: `Added on ${dayInWords(locked)}. ${why ?? ''}`,
          })),
          { key: 'Fingerprint', value: <span className="pan-hash">{manifest.fingerprint}</span> },
        ]}
      />
      <p className="govuk-body">
        Your name is printed across each page, and we record each time the papers are opened. Do not take
        photos of them or show them to anybody.
      </p>
      {download && (
        <Pdf
          here={here}
          onFailure={(words) => setWrong((before) => ({ attempt: (before?.attempt ?? 0) + 1, words }))}
        />
      )}
    </Reader>
  )
}

/** At the pace at which papers like these are read with care. */
const wordsAMinute = 180
function minutes(words: number): string {
  const all = Math.max(1, Math.round(words / wordsAMinute))
  if (all < 60) return all === 1 ? '1 minute' : `${all} minutes`
  const hours = Math.round(all / 30) / 2
  return hours === 1 ? '1 hour' : `${hours} hours`
}

function Pdf({ here, onFailure }: { here: PackHere; onFailure: (words: string) => void }) {
  const act = useAct(PackPdf)
  const [making, setMaking] = useState(false)
  const [pdf, setPdf] = useState<PackPdf>()
  async function make() {
    setMaking(true)
    try {
      setPdf(await act([...itemAt(here.place), 'pack.pdf'], {}))
    } catch (failure) {
      onFailure(wordsUnlessFault(failure, unreached))
    }
    setMaking(false)
  }
  return (
    <section aria-labelledby="pdf-heading">
      <h2 className="govuk-heading-m" id="pdf-heading">
        As a PDF
      </h2>
      <p className="govuk-body">
        You can save the papers as one PDF file. Your name is on each of its pages. We cannot delete it for
        you, so delete it yourself after the meeting.
      </p>
      <div role="status">
        {pdf && (
          <p className="govuk-body">
            <Link href={pdf.url} download>
              {`Save the PDF (${pdf.pages} ${pdf.pages === 1 ? 'page' : 'pages'}, ${size(pdf.bytes)})`}
            </Link>
          </p>
        )}
      </div>
      {!pdf && (
        <Button
          type="button"
          variant="secondary"
          loading={making}
          loadingText="Making the PDF. This can take a few seconds"
          onClick={make}
        >
          Make a PDF
        </Button>
      )}
    </section>
  )
}
