import * as z from 'zod/mini'
import { eachMessage } from '#aws/core/queue-batch.ts'
import { type ProjectPorts, project } from '#requests/open311/record.ts'

/** As much of an event as is read: what is public is made from the request. */
const Happened = z.object({ subject: z.string(), sequence: z.string() })

/** Brings what is public up to date after the events of a batch. */
export const projectBatch = (ports: () => Promise<ProjectPorts>) =>
  eachMessage('projection-failed', async (body) => project(await ports(), Happened.parse(body)))
