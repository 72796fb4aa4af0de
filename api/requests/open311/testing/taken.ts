import { report } from '../report.ts'
import { type reportPorts, sentBy } from './sent.ts'

/** Takes a report that has to be taken: the answer, and the request as it is stored. */
export async function take(ports: ReturnType<typeof reportPorts>, ...sent: Parameters<typeof sentBy>) {
  const answer = await report(ports, sentBy(...sent))
  if (answer.kind !== 'taken') throw new Error(JSON.stringify(answer))
  const stored = ports.requests.items.get(answer.reference)
  if (!stored) throw new Error('not stored')
  return { ...answer, stored }
}
