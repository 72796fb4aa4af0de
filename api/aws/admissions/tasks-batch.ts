import * as z from 'zod/mini'
import { eachMinute, type LayOutPorts, layOut, type MinutePorts } from '#admissions/rounds/lay-out.ts'
import { type RunPorts, runTask } from '#admissions/rounds/run.ts'
import { eachMessage } from '#aws/core/queue-batch.ts'

const Task = z.discriminatedUnion('do', [
  z.object({ do: z.literal('run'), round: z.string(), ask: z.string(), askedAt: z.string() }),
  z.object({ do: z.literal('lay-out'), round: z.string(), run: z.string(), at: z.string() }),
])

export type TaskPorts = RunPorts & LayOutPorts & MinutePorts

/** Takes tasks of rounds, and does each minute what is due. */
export function taskBatch(ports: TaskPorts) {
  const batch = eachMessage('round-task-failed', async (body) => {
    const task = Task.parse(body)
    await (task.do === 'run' ? runTask(ports, task) : layOut(ports, task))
  })
  return async (event: Parameters<typeof batch>[0] | { readonly 'detail-type': string }) =>
    'Records' in event ? batch(event) : eachMinute(ports)
}
