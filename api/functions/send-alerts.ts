import { digestPorts } from '#aws/insight/alert-ports.ts'
import { sendDigests } from '#insight/alerts/digest.ts'

const ready = digestPorts()

export const handler = async () => {
  const count = await sendDigests(await ready())
  // Those who were told are not told again when this runs anew.
  if (count.failed > 0) throw new Error(`${count.failed} people were not told about their areas`)
  return count
}
