import { useEffect, useRef, useState } from 'react'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { logPart } from '#contract/fostering/carers/log.ts'
import { reportFault } from '#web/app/fault.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { draftOf, type KeptEntry } from './entries.ts'
import type { Recorded } from './Recorder.tsx'
import type { OnDevice } from './stores.ts'

/** What was recorded is kept for as many days where nothing can be sent. */
const daysKept = 90

const blank = (child: string): KeptEntry => {
  const now = new Date()
  const today = dayInEngland(now)
  return {
    part: logPart(child, today.slice(0, 4)),
    key: newKey(),
    sort: 'day',
    on: today,
    written: now.toISOString(),
    text: '',
    private: false,
    recording: null,
    ready: false,
  }
}

/** An entry that is being written, as this device keeps it: half written, it is still there tomorrow. */
export function useEntry({ entries, recordings }: OnDevice, child: string) {
  const name = draftOf(child)
  const [typed, setTyped] = useState<KeptEntry>(() => entries.read(name) ?? blank(child))
  const [voice, setVoice] = useState<Recorded>()
  const latest = useRef(typed)
  latest.current = typed
  const keep = (entry: KeptEntry) =>
    entries.change(name, entry.text.trim() || entry.recording ? entry : undefined)
  const drop = useAutosave(typed, keep)

  // What was recorded before the page was left lies beside the draft.
  useEffect(() => {
    const { recording, key } = latest.current
    if (!recording) return
    recordings
      .get(key)
      .then(
        (bytes) =>
          bytes &&
          setVoice({ blob: new Blob([bytes], { type: recording.type }), seconds: recording.seconds }),
      )
      .catch(reportFault)
  }, [recordings])

  /** Puts what was recorded on the device, or takes it off. False where it cannot be kept. */
  async function hear(recorded: Recorded | undefined): Promise<boolean> {
    const { key } = latest.current
    setVoice(recorded)
    try {
      if (recorded) {
        const until = `${addDays(dayInEngland(new Date()), daysKept)}T00:00:00.000Z`
        await recordings.put(key, await recorded.blob.arrayBuffer(), until)
      } else await recordings.forget(key)
    } catch {
      setVoice(undefined)
      setTyped((now) => ({ ...now, recording: null }))
      return false
    }
    setTyped((now) => ({
      ...now,
      recording: recorded ? { type: recorded.blob.type, seconds: recorded.seconds } : null,
    }))
    return true
  }

  return {
    typed,
    voice,
    hear,
    change: (part: Partial<KeptEntry>) => setTyped((now) => ({ ...now, ...part })),
    /** From now on it goes by itself, as soon as it can. */
    async send() {
      drop()
      const now = { ...latest.current, text: latest.current.text.trim(), ready: true }
      entries.change(now.key, now)
      entries.change(name, undefined)
      await entries.written()
      setTyped(blank(child))
      setVoice(undefined)
    },
  }
}
