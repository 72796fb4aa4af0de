import '../photos/photos.scss'
import { useEffect, useState } from 'react'
import { isRecording } from '#contract/core/files/files.ts'
import type { ShownFile } from '#contract/fostering/files.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { sizeInWords } from '../photos/words.ts'

interface Props {
  readonly file: Pick<ShownFile, 'contentType' | 'bytes'>
  /** What people call it. */
  readonly title: string
  load(): Promise<Blob>
}

const failedWords = 'It cannot be opened at the moment. Check that you are online, then try again.'

/** A photo or a recording that opens in the page, or a PDF to be saved. It is fetched when somebody wants it, and not before. */
export function FileOpener({ file, title, load }: Props) {
  const [state, setState] = useState<'rests' | 'loads' | 'saved' | { readonly failed: string }>('rests')
  const [shown, setShown] = useState<{ readonly blob: Blob; readonly url: string }>()
  useEffect(() => () => (shown ? URL.revokeObjectURL(shown.url) : undefined), [shown])
  const { contentType, bytes } = file
  const isPhoto = contentType === 'image/jpeg'
  const isSound = isRecording(contentType)
  const [verb, what] = isSound
    ? ['Listen to', 'recording']
    : isPhoto
      ? ['Show', 'photo']
      : ['Download', 'PDF']

  async function open() {
    if (state === 'loads') return
    setState('loads')
    try {
      const blob = await load()
      if (isPhoto || isSound) setShown({ blob, url: URL.createObjectURL(blob) })
      else keepFile(blob, `${title}.pdf`)
      setState(isPhoto || isSound ? 'rests' : 'saved')
    } catch (problem) {
      setState({ failed: wordsUnlessFault(problem, failedWords) })
    }
  }
  return (
    <div className="govuk-body">
      {shown && isSound && (
        // biome-ignore lint/a11y/useMediaCaption: what somebody said; whoever recorded it can write it down beside it
        <audio controls src={shown.url} aria-label={title} className="app-file__sound" />
      )}
      {shown && isPhoto && (
        <>
          <img src={shown.url} alt={title} className="app-file__photo" />
          <LinkButton onClick={() => keepFile(shown.blob, `${title}.jpg`)}>{`Save “${title}”`}</LinkButton>
        </>
      )}
      {!shown && (
        <LinkButton onClick={() => void open()}>
          {`${verb} “${title}” (${what}, ${sizeInWords(bytes)})`}
        </LinkButton>
      )}
      <div role="status">
        {state === 'loads' && <p className="govuk-hint govuk-!-margin-bottom-0">Opening…</p>}
        {state === 'saved' && (
          <p className="govuk-hint govuk-!-margin-bottom-0">It will be in your device’s downloads.</p>
        )}
      </div>
      {typeof state === 'object' && (
        <p className="govuk-body govuk-!-margin-bottom-0" role="alert">
          {state.failed}
        </p>
      )}
    </div>
  )
}
