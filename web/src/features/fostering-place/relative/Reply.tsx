import { type FormEvent, useState } from 'react'
import { filesOfLetter } from '#contract/fostering/carers/adoption.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { documentToolsBy } from '#web/questions/files/documentTools.ts'
import { AddPhotos } from '#web/questions/photos/AddPhotos.tsx'
import { UploadField } from '#web/questions/photos/UploadField.tsx'
import { wordsFor } from '#web/questions/photos/words.ts'
import { LetterText, wrongInLetter } from '../adoption/LetterText.tsx'
import { useKeptText } from '../adoption/useKeptText.ts'
import type { KeptStore } from '../kept/store.ts'
import { photosWay } from './calls.ts'
import type { OnPage } from './Letters.tsx'
import { useLetterAct } from './useLetterAct.ts'

const wanted = { kind: 'photo', atMost: filesOfLetter } as const

/** A letter to the family, with photos if they like. Half of it is still there tomorrow, on this device alone. */
export function Reply({ linkKey, view, kept, onDone }: OnPage & { kept: KeptStore }) {
  const { act, busy, wrong, attempt, say } = useLetterAct(linkKey)
  const { text, change, clear } = useKeptText(kept, 'letter')
  const [photos, setPhotos] = useState<readonly EvidenceAnswer[]>([])
  const [isBusy, setBusy] = useState(false)
  const [tools] = useState(() => documentToolsBy(photosWay(linkKey, view.tray)))

  async function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    if (isBusy) return say('Wait until your photos have been sent, or remove them')
    const amiss = wrongInLetter(words, photos.length)
    if (amiss) return say(amiss)
    if (!(await act('reply', 'reply', view, { text: words, photos: photos.map(({ id }) => id) }))) return
    clear()
    onDone('We have your letter. We read it first, and then pass it on')
  }
  return (
    <form onSubmit={submit} noValidate className="app-noprint">
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#text' }]} />}
      <LetterText
        value={text}
        hint="Use first names only. Leave out where you live and how to reach you."
        error={wrong}
        names={[]}
        then="Take it out."
        onChange={change}
      />
      <UploadField
        id="photos"
        legend={view.photos ? 'Photos, or a letter on paper (optional)' : 'A letter on paper (optional)'}
        legendSize="s"
        isPageHeading={false}
        hint={
          view.photos
            ? 'Look at what is in the background: a street sign, a house number or a uniform.'
            : 'We agreed on letters without photos of people. You can photograph a letter or a drawing.'
        }
        error={undefined}
        wanted={wanted}
        rules={wordsFor(wanted).limitsHint}
        value={photos}
        onChange={(next) => next !== 'later' && setPhotos(next)}
        onBusy={setBusy}
        tools={tools}
      >
        {(tray, describedBy, count) =>
          count < filesOfLetter && (
            <AddPhotos id="photos" describedBy={describedBy} onFiles={(files) => tray.add(files)} />
          )
        }
      </UploadField>
      <Button loading={busy === 'reply'} loadingText="Sending">
        Send us the letter
      </Button>
    </form>
  )
}
