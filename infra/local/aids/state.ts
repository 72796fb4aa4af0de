import type { EnginesState, EnginesThread } from '../engines/engines.ts'
import type { Front } from '../front/listen.ts'
import type { Happening } from '../happenings.ts'
import type { LocalFunction } from '../lambda/function.ts'
import type { Model } from '../model/read.ts'

/** What is going on in the player, for people and tests. */
export type PlayerState = EnginesState & {
  site: string
  aws: string
  dataDir: string
  memoryMegabytes: number
  outputs: Record<string, string>
  functions: { name: string; runs: number; errors: number; running: number; started: boolean }[]
  happenings: Happening[]
}

export async function readState(parts: {
  model: Model
  engines: EnginesThread
  functions: LocalFunction[]
  happenings: Happening[]
  front: Front
  dataDir: string
}): Promise<PlayerState> {
  const { model, engines, functions, happenings, front, dataDir } = parts
  return {
    site: front.url,
    aws: engines.gateway,
    dataDir,
    memoryMegabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    outputs: model.outputs,
    functions: functions.map(({ model: { logicalId }, counts }) => ({ name: logicalId, ...counts })),
    ...(await engines.state()),
    happenings,
  }
}
