import { remeasurePorts } from '#aws/insight/ports.ts'
import { measureMarked } from '#insight/remeasure.ts'

const ports = remeasurePorts()

/** For most of a minute: the next run begins then. */
export const handler = async () => ({ measured: await measureMarked(ports, new Date(Date.now() + 45_000)) })
