import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { DocumentShown } from '#contract/fostering/files.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { AttachFiles } from '#web/questions/files/AttachFiles.tsx'
import { documentsOf, type Opened, wayOf } from '../api.ts'
import type { useAct } from '../you/useAct.ts'
import { DocumentFields, type TypedDocument, type Wrong, wrongIn } from './fields.tsx'

interface Props {
  of: Opened
  part: PartView
  shown: DocumentShown
  doing: ReturnType<typeof useAct>
  /** What is wrong with a field, which the page says at its head too. */
  wrong: Wrong
  onWrong(wrong: Wrong): void
  /** What is said once it is done. */
  onDone(words: string): void
}

/** What somebody can do with a document that they gave: a newer version, another name, or take it back. */
export function Change({ of, part, shown, doing, wrong, onWrong, onDone }: Props) {
  const { act, busy, say } = doing
  const [files, setFiles] = useState<readonly EvidenceAnswer[]>([])
  const [isBusy, setBusy] = useState(false)
  const [typed, setTyped] = useState<TypedDocument>({ what: shown.what, title: shown.title })
  const [why, setWhy] = useState('')
  const queries = useQueryClient()

  /** Does it unless something is wrong with a field. */
  const on = (what: string, body: object, found: Wrong, done: string) => async (event: FormEvent) => {
    event.preventDefault()
    onDone('')
    onWrong(found)
    const [first] = Object.values(found)
    if (first) return say(first)
    if (!(await act(what, what, part.seen, body))) return
    void queries.invalidateQueries({ queryKey: documentsOf(of).queryKey })
    onDone(done)
  }
  const [file] = files
  const noFile = isBusy ? 'Wait until your file has been sent, or remove it' : 'Choose the newer file'
  return (
    <>
      <h2 className="govuk-heading-m">Change this document</h2>
      <Details summary="Send a newer version">
        <form
          onSubmit={on(
            'replace',
            { file: file?.id, whose: 'council' },
            file ? {} : { file: noFile },
            'We have the newer version',
          )}
          noValidate
        >
          <AttachFiles
            key={part.seen}
            id="file"
            legend="The newer file"
            hint="We keep the one before as well."
            error={wrong.file}
            atMost={1}
            value={[]}
            way={wayOf(of)}
            onChange={setFiles}
            onBusy={setBusy}
          />
          <Button loading={busy === 'replace'} loadingText="Sending">
            Send this version
          </Button>
        </form>
      </Details>
      <Details summary="Change its name, or say what it is">
        <form
          onSubmit={on(
            'describe',
            { what: typed.what, title: typed.title.trim() },
            wrongIn(typed),
            'We have changed it',
          )}
          noValidate
        >
          <DocumentFields
            typed={typed}
            wrong={wrong}
            change={(one) => setTyped((now) => ({ ...now, ...one }))}
          />
          <Button loading={busy === 'describe'} loadingText="Saving">
            Save
          </Button>
        </form>
      </Details>
      <Details summary="Take it back">
        <p className="govuk-body">
          If you sent the wrong file, you can take it back. You will not be able to open it here any more. The
          people who work with you can still see it, because it is part of our record.
        </p>
        <form
          onSubmit={on(
            'withdraw',
            { why: why.trim() },
            why.trim() ? {} : { why: 'Tell us why you are taking it back' },
            'You have taken it back',
          )}
          noValidate
        >
          <Input
            id="why"
            name="why"
            label="Why are you taking it back?"
            maxLength={500}
            autoComplete="off"
            error={wrong.why}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
          <Button variant="warning" loading={busy === 'withdraw'} loadingText="Sending">
            Take it back
          </Button>
        </form>
      </Details>
    </>
  )
}
