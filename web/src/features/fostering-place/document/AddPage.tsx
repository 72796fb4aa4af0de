import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { documentName } from '#contract/fostering/files.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { drawnId } from '#web/app/drawn.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { AttachFiles } from '#web/questions/files/AttachFiles.tsx'
import { addresses } from '../addresses.ts'
import { documentsOf, wayOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { DocumentFields, type TypedDocument, wrongIn } from './fields.tsx'

/** `/fostering/place/…/documents/add`: somebody gives us a document. */
export default function AddPage() {
  return <InPlace Page={Add} />
}

const nothing: TypedDocument & { about: string } = { what: '', title: '', about: '' }

function Add({ of, view }: Place) {
  const [drawn] = useState(drawnId)
  const [typed, setTyped] = useState(nothing)
  const [files, setFiles] = useState<readonly EvidenceAnswer[]>([])
  const [isBusy, setBusy] = useState(false)
  const navigate = useNavigate()
  const queries = useQueryClient()
  // Whoever applies alone, or does not apply, has nobody else to show it to.
  const shares =
    view.you.role === 'applicant' &&
    view.people.some(({ id, role, here }) => id !== of.person && role === 'applicant' && here)
  const about = shares && typed.about === 'home' ? 'home' : of.person
  const { act, busy, fields, errors, attempt, refuse } = useAct(of, documentName(about, drawn))

  async function submit(event: FormEvent) {
    event.preventDefault()
    const [file] = files
    const wrong = {
      ...(!file && {
        file: isBusy
          ? 'Wait until your file has been sent, or remove it'
          : 'Choose the file that you want to add',
      }),
      ...wrongIn(typed),
      ...(shares && typed.about === '' && { about: 'Select who it is about' }),
    }
    if (refuse(wrong) || !file) return
    const body = { what: typed.what, title: typed.title.trim(), file: file.id, whose: 'council' }
    if (!(await act('add', 'add', 0, body))) return
    // The list without it would say for a moment that it is not there.
    queries.removeQueries({ queryKey: documentsOf(of).queryKey })
    navigate(addresses.documents(of), { state: { said: `We have “${body.title}”. Thank you.` } })
  }
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.documents(of), text: 'Back to your documents' }}
      title="Add a document"
      summary={summaries.addDocument}
      errors={errors}
      attempt={attempt}
    >
      <form onSubmit={submit} noValidate>
        <AttachFiles
          id="file"
          legend="Your file"
          legendSize="m"
          hint="You can photograph a paper document. Make sure that we can read all of it."
          error={fields.file}
          atMost={1}
          value={files}
          way={wayOf(of)}
          onChange={setFiles}
          onBusy={setBusy}
        />
        <DocumentFields
          typed={typed}
          wrong={fields}
          change={(part) => setTyped((now) => ({ ...now, ...part }))}
        />
        {shares && (
          <Radios
            id="about"
            name="about"
            legend="Who is it about?"
            legendSize="s"
            error={fields.about}
            value={typed.about}
            onChange={({ target }) => setTyped((now) => ({ ...now, about: target.value }))}
            items={[
              { value: 'me', text: 'Me', hint: 'Only you and the people who work with you can open it.' },
              {
                value: 'home',
                text: 'Our household',
                hint: 'Everyone who applies with you can open it too.',
              },
            ]}
          />
        )}
        <Button loading={busy === 'add'} loadingText="Sending">
          Add this document
        </Button>
      </form>
    </PlacePage>
  )
}
