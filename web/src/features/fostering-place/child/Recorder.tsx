import { useEffect, useRef, useState } from 'react'
import { recordingTypes } from '#contract/core/files/files.ts'
import { recordingLimits } from '#contract/fostering/carers/log.ts'
import { Button } from '#web/design/form/Button.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'

/** What was recorded, and for how many seconds. */
export interface Recorded {
  readonly blob: Blob
  readonly seconds: number
}

/** What this browser records in: what most others play comes first. Undefined where it records nothing. */
function typeHere(): string | undefined {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices?.getUserMedia) return undefined
  return [
    'audio/mp4;codecs=mp4a.40.2',
    'audio/mp4',
    'audio/webm;codecs=opus',
    'audio/webm',
    'audio/ogg;codecs=opus',
  ].find((type) => MediaRecorder.isTypeSupported(type))
}

/** The type alone, as it is sent. */
const plain = (type: string): string => {
  const base = type.split(';')[0]?.trim() ?? ''
  return recordingTypes.find((one) => one === base) ?? base
}

const whyNot = (failure: unknown): string => {
  const name = failure instanceof DOMException ? failure.name : ''
  if (name === 'NotAllowedError')
    return 'This page is not allowed to use the microphone. Allow it in the settings of your browser, or write instead.'
  if (name === 'NotFoundError') return 'We cannot find a microphone on this device. Write instead.'
  return 'The microphone cannot be used at the moment. Another app may be using it. Try again, or write instead.'
}

export const inMinutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

interface Props {
  /** What was recorded before, and lies on this device. */
  value: Recorded | undefined
  onChange(recorded: Recorded | undefined): void
  onBusy(busy: boolean): void
}

/** Records a voice for three minutes at most. Where that is not possible, it says what else works. */
export function Recorder({ value, onChange, onBusy }: Props) {
  const [seconds, setSeconds] = useState<number>()
  const [wrong, setWrong] = useState('')
  const stopping = useRef<() => void>(undefined)
  const type = typeHere()
  // Whoever leaves the page while it records leaves no microphone open.
  useEffect(() => () => stopping.current?.(), [])

  async function start() {
    setWrong('')
    if (!type) return
    let stream: MediaStream | undefined
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      record(stream, type)
    } catch (failure) {
      for (const track of stream?.getTracks() ?? []) track.stop()
      setWrong(whyNot(failure))
    }
  }

  function record(stream: MediaStream, mimeType: string) {
    const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 64_000 })
    const pieces: Blob[] = []
    const began = Date.now()
    const passed = () =>
      Math.min(recordingLimits.seconds, Math.max(1, Math.round((Date.now() - began) / 1000)))
    const timer = setInterval(() => {
      setSeconds(passed())
      if (passed() >= recordingLimits.seconds) stop()
    }, 500)
    const stop = () => {
      if (recorder.state !== 'inactive') recorder.stop()
    }
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    recorder.onstop = () => {
      clearInterval(timer)
      stopping.current = undefined
      for (const track of stream.getTracks()) track.stop()
      setSeconds(undefined)
      onBusy(false)
      const blob = new Blob(pieces, { type: plain(recorder.mimeType || mimeType) })
      if (blob.size > 0) onChange({ blob, seconds: passed() })
      else setWrong('Nothing was recorded. Try again, or write instead.')
    }
    // A telephone call takes the microphone away: what was said until then stays.
    for (const track of stream.getTracks()) track.onended = stop
    stopping.current = stop
    recorder.start()
    setSeconds(0)
    onBusy(true)
  }

  const isRecording = seconds !== undefined
  return (
    <div className="govuk-form-group">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Say it instead (optional)</h3>
      {!type && (
        <p className="govuk-hint">
          This browser cannot record here. You can use the microphone on your keyboard to have your words
          written down.
        </p>
      )}
      {type && !value && (
        <>
          <p className="govuk-hint">Up to 3 minutes. Add a few words above, so that you can find it again.</p>
          <Button
            type="button"
            variant={isRecording ? 'warning' : 'secondary'}
            onClick={() => (isRecording ? stopping.current?.() : void start())}
          >
            {isRecording ? 'Stop recording' : 'Record your voice'}
          </Button>
        </>
      )}
      <div role="status">
        {isRecording && (
          <p className="govuk-body">
            We are recording. <span aria-hidden="true">{inMinutes(seconds)}</span>
          </p>
        )}
      </div>
      {wrong && (
        <p className="govuk-error-message" role="alert">
          {wrong}
        </p>
      )}
      {value && <Heard value={value} onRemove={() => onChange(undefined)} />}
    </div>
  )
}

function Heard({ value: { blob, seconds }, onRemove }: { value: Recorded; onRemove(): void }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return (
    <>
      <p className="govuk-body">{`Your recording, ${inMinutes(seconds)}`}</p>
      {url && (
        // biome-ignore lint/a11y/useMediaCaption: what they have just said themselves
        <audio controls src={url} aria-label="Your recording" className="app-file__sound" />
      )}
      <p className="govuk-body">
        <LinkButton onClick={onRemove}>Delete this recording</LinkButton>
      </p>
    </>
  )
}
