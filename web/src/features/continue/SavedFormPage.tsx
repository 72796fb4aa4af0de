import { useState } from 'react'
import { readReference } from '#contract/core/reference.ts'
import type { DraftOpened } from '#contract/requests/draft.ts'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { Arrived } from './Arrived.tsx'
import { CannotOpen } from './CannotOpen.tsx'
import { OpenByCode } from './OpenByCode.tsx'
import { OpenByKey } from './OpenByKey.tsx'

/** `/continue/<id>#<key>`: where the link in a message leads. */
export default function SavedFormPage() {
  const link = usePrivateLink('form')
  const id = link && readReference(link.id ?? '')
  if (!id) return <CannotOpen why="incomplete" />
  return <Opening key={id + link.key} id={id} formKey={link.key} />
}

function Opening({ id, formKey }: { id: string; formKey: string }) {
  const [opened, setOpened] = useState<DraftOpened>()
  const [why, setWhy] = useState<'unauthorised' | 'locked'>()
  if (opened) return <Arrived opened={opened} formKey={formKey} />
  if (why) return <CannotOpen why={why} />
  const props = { id, formKey, onOpened: setOpened, onOver: setWhy }
  return formKey.startsWith('P-') ? <OpenByKey {...props} /> : <OpenByCode {...props} />
}
