import { useState } from 'react'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { TextSize } from '#web/design/form/Label.tsx'
import { AddPhotos, photoFiles } from '../photos/AddPhotos.tsx'
import type { WayIn } from '../photos/send.ts'
import { UploadField } from '../photos/UploadField.tsx'
import { wordsFor } from '../photos/words.ts'
import { documentToolsBy } from './documentTools.ts'

interface Props {
  readonly id: string
  readonly legend: string
  readonly legendSize?: TextSize
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly atMost: number
  /** Asks what each of them is. */
  readonly titles?: boolean
  /** What to begin with. */
  readonly value: readonly EvidenceAnswer[]
  readonly way: WayIn
  onChange(files: EvidenceAnswer[]): void
  onBusy(busy: boolean): void
}

/** Photos and PDFs that go with something, as they are sent. Another `key` begins anew. */
export function AttachFiles({ atMost, titles = false, way, value, onChange, ...rest }: Props) {
  const wanted = { kind: 'file', atMost } as const
  const [tools] = useState(() => documentToolsBy(way))
  return (
    <UploadField
      {...{ legendSize: 's', hint: undefined, error: undefined, ...rest }}
      isPageHeading={false}
      wanted={wanted}
      rules={wordsFor(wanted).limitsHint}
      {...(titles && { describes: 'What is it? (optional)' })}
      value={value}
      onChange={(files) => files !== 'later' && onChange(files)}
      tools={tools}
    >
      {(tray, describedBy, count) =>
        count < atMost && (
          <AddPhotos
            id={rest.id}
            describedBy={describedBy}
            accept={`${photoFiles},application/pdf,.pdf`}
            what={atMost === 1 ? 'a file' : 'files'}
            single={atMost === 1}
            onFiles={(files) => tray.add(files)}
          />
        )
      }
    </UploadField>
  )
}
