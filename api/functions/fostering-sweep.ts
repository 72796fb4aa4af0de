import { sweepPorts } from '#aws/fostering/ports.ts'
import { sweepParts } from '#fostering/household/sweep.ts'

const ready = sweepPorts()

export const handler = () => sweepParts(ready)
