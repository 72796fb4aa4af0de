import { useState } from 'react'
import { keepFile } from '#web/app/keepFile.ts'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'

interface Props {
  readonly title: string
  /** A PDF or a JPEG. */
  readonly get: () => Promise<Blob>
  /** What the button says before the title; left out: “Download”. */
  readonly words?: string
  /** What is said where it does not come. */
  readonly failed: string
}

/** Fetches a file that a link alone would not open, and gives it to the browser under its title. */
export function DownloadButton({ title, get, failed, words = 'Download' }: Props) {
  const [failures, setFailures] = useState(0)
  async function download() {
    try {
      const file = await get()
      keepFile(file, `${title}.${file.type === 'image/jpeg' ? 'jpg' : 'pdf'}`)
      setFailures(0)
    } catch {
      setFailures((before) => before + 1)
    }
  }
  return (
    <>
      {failures > 0 && <ErrorSummary attempt={failures} errors={[{ text: failed }]} />}
      <LinkButton onClick={() => void download()}>
        <span>{words}</span>
        <span className="govuk-visually-hidden">{`: ${title}`}</span>
      </LinkButton>
    </>
  )
}
