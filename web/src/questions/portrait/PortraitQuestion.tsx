import './portrait.scss'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PortraitQuestion as Question } from '#contract/core/question.ts'
import { type EvidenceAnswer, portrait } from '#contract/requests/evidence.ts'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import type { GroupProps } from '../options.tsx'
import { AddPhotos } from '../photos/AddPhotos.tsx'
import { closePicture, jpegOf, openPicture, type Picture, thumbnailOf } from '../photos/prepare.ts'
import { browserTools } from '../photos/tools.ts'
import type { Tray } from '../photos/tray.ts'
import { UploadField } from '../photos/UploadField.tsx'
import { Cropper } from './Cropper.tsx'
import { type Crop, sizeToSend } from './crop.ts'
import { cut } from './cut.ts'
import { openForPortrait } from './openPhoto.ts'

export interface PortraitQuestionProps extends GroupProps {
  readonly question: Question
  readonly value: readonly EvidenceAnswer[] | 'later' | undefined
  onChange(next: EvidenceAnswer[] | 'later'): void
  readonly onBusy?: ((busy: boolean) => void) | undefined
}

const wanted = { kind: 'photo', atMost: 1 } as const

/** The photo is cut and free of metadata when the tray gets it. */
const tools = {
  ...browserTools,
  async prepare(file: File) {
    const picture = await openPicture(file)
    try {
      return { blob: file, thumbnail: thumbnailOf(picture) }
    } finally {
      closePicture(picture)
    }
  },
  position: async () => undefined,
}

/** One photo of a face for a pass: taken or chosen, cut to shape here, and sent. */
export function PortraitQuestion({ question, ...rest }: PortraitQuestionProps) {
  return (
    <UploadField {...rest} wanted={wanted} rules={<Rules />} later={question.later} tools={tools}>
      {(tray, describedBy, count) =>
        count === 0 && <TakeOne id={rest.id} describedBy={describedBy} tray={tray} onBusy={rest.onBusy} />
      }
    </UploadField>
  )
}

function Rules() {
  return (
    <ul className="govuk-list govuk-list--bullet app-rules">
      <li>The whole face can be seen, looking at the camera, with nothing in front of it</li>
      <li>The background is plain and light</li>
      <li>Nobody else is in the photo</li>
      <li>It is in colour, in focus, and without filters</li>
      <li>
        It is at least {portrait.minWidth} pixels wide and {portrait.minHeight} pixels tall: most phones take
        larger ones
      </li>
    </ul>
  )
}

interface TakeOneProps {
  readonly id: string
  readonly describedBy: string
  readonly tray: Tray
  /** True while a photo is being opened or cropped: going on would leave it behind. */
  readonly onBusy?: ((busy: boolean) => void) | undefined
}

/** Takes or chooses a photo, and asks how to cut it. */
function TakeOne({ id, describedBy, tray, onBusy }: TakeOneProps) {
  const [picture, setPicture] = useState<Picture>()
  const [problem, setProblem] = useState<string>()
  const [opening, setOpening] = useState(false)
  const reading = useRef<AbortController>(undefined)
  useEffect(() => () => void (picture && closePicture(picture)), [picture])
  useEffect(() => () => reading.current?.abort(), [])

  async function open(file: File | undefined) {
    if (!file || opening) return
    setOpening(true)
    onBusy?.(true)
    setProblem(undefined)
    reading.current = new AbortController()
    const { signal } = reading.current
    const opened = await openForPortrait(file, signal)
    if (signal.aborted) {
      if (typeof opened !== 'string') closePicture(opened)
      return
    }
    setOpening(false)
    // A photo that is shown to be cropped is not added yet.
    onBusy?.(typeof opened !== 'string')
    setProblem(typeof opened === 'string' ? opened : undefined)
    setPicture(typeof opened === 'string' ? undefined : opened)
  }

  async function use(crop: Crop) {
    if (!picture) return
    const blob = await jpegOf(cut(picture, crop, sizeToSend(crop))).catch(() => undefined)
    if (!blob) {
      setPicture(undefined)
      onBusy?.(false)
      setProblem('We could not crop the photo. Choose another one, or use another browser')
      return
    }
    flushSync(() => tray.add([new File([blob], 'photo.jpg', { type: blob.type })]))
    document.getElementById(`${id}-${tray.snapshot.photos[0]?.key}-title`)?.focus()
  }

  if (picture)
    return (
      <Cropper
        id={id}
        picture={picture}
        onUse={use}
        onDiscard={() => {
          setPicture(undefined)
          onBusy?.(false)
          // The button with this id is drawn next.
          setTimeout(() => document.getElementById(id)?.focus())
        }}
      />
    )
  return (
    <>
      <div role="alert">{problem && <ErrorMessage>{problem}</ErrorMessage>}</div>
      <p className="govuk-body" role="status">
        {opening && 'Opening your photo…'}
      </p>
      <AddPhotos
        id={id}
        describedBy={describedBy}
        what="a photo"
        capture="user"
        single
        onFiles={([file]) => open(file)}
      />
    </>
  )
}
