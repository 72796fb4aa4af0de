import { keepFile } from '#web/app/keepFile.ts'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { staffFile } from '#web/staff/staffApi.ts'
import { useLookAgain } from '../api/desk.ts'

interface Props {
  round: string
  id: string
  name: string
}

/** Fetches our file for a neighbour and gives it to the browser to keep. */
export function Download({ round, id, name }: Props) {
  const lookAgain = useLookAgain()
  async function download() {
    const file = await staffFile(
      `/api/workspace/admissions/rounds/${encodeURIComponent(round)}/exchange/${encodeURIComponent(id)}`,
    )
    keepFile(file, `${round}-to-${id}.csv`)
    await lookAgain()
  }
  return <ActButton words={`Download our file for ${name}`} variant="secondary" onAct={download} />
}
