import { useMemo } from 'react'
import { useParams } from 'react-router'
import { InPanel } from '../InPanel.tsx'
import { Pack } from './Pack.tsx'

/** `/workspace/panel/{meeting}/{item}/{page}`: the papers of one item. Opens without a network once it was opened. */
export default function PackPage() {
  const { meeting = '', item = '', page = '' } = useParams()
  const place = useMemo(() => ({ meeting, item }), [meeting, item])
  return (
    <InPanel>
      {(staff) => <Pack key={`${meeting} ${item}`} staff={staff} place={place} page={page} />}
    </InPanel>
  )
}
