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
  /** `routes` are those of the API that lead to it, each `METHOD /path`. */
  functions: {
    name: string
    routes: string[]
    runs: number
    errors: number
    running: number
    started: boolean
  }[]
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
  const routes = model.apis.flatMap((api) => api.routes)
  const { calls, ...known } = await engines.state()
  const idOf = (name: string) => functions.find(({ model }) => model.name === name)?.model.logicalId
  return {
    site: front.url,
    aws: engines.gateway,
    dataDir,
    memoryMegabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    outputs: model.outputs,
    functions: functions.map(({ model: { logicalId, arn }, counts }) => ({
      name: logicalId,
      routes: routes.filter(({ functionArn }) => functionArn === arn).map(({ key }) => key),
      ...counts,
    })),
    ...known,
    // By the name that the function has above.
    calls: calls.map((one) => ({ ...one, who: idOf(one.who) ?? one.who })),
    happenings,
  }
}
