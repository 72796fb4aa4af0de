import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { DraftKey, type DraftOpened } from '#contract/draft.ts'
import { readReference } from '#contract/reference.ts'
import { Arrived } from './Arrived.tsx'
import { CannotOpen } from './CannotOpen.tsx'
import { OpenByCode } from './OpenByCode.tsx'
import { OpenByKey } from './OpenByKey.tsx'

/** `/continue/<id>#<key>`: where the link in a message leads. */
export default function SavedFormPage() {
  const { id = '' } = useParams()
  const { hash } = useLocation()
  const reference = readReference(id)
  const key = DraftKey.safeParse(hash.slice(1))
  if (!reference || !key.success) return <CannotOpen why="incomplete" />
  return <Opening key={reference + key.data} id={reference} formKey={key.data} />
}

function Opening({ id, formKey }: { id: string; formKey: string }) {
  const [opened, setOpened] = useState<DraftOpened>()
  const [why, setWhy] = useState<'unauthorised' | 'locked'>()
  if (opened) return <Arrived opened={opened} formKey={formKey} />
  if (why) return <CannotOpen why={why} />
  const props = { id, formKey, onOpened: setOpened, onOver: setWhy }
  return formKey.startsWith('P-') ? <OpenByKey {...props} /> : <OpenByCode {...props} />
}
