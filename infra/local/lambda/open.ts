import { join } from 'node:path'
import type { Happenings } from '../happenings.ts'
import type { Model } from '../model/read.ts'
import { withStandIns } from '../outside/systems.ts'
import { functionEnvironment } from './environment.ts'
import { createFunction, type LocalFunction } from './function.ts'
import type { Logs } from './logs.ts'

export type FunctionParts = {
  dataDir: string
  gateway: string
  /** Address of the site, under which outside systems have their stand-ins. */
  site: string
  logs: Logs
  happenings: Happenings
  idleMilliseconds: number
}

/** Every function of the template by its ARN. None is started before it is first needed. */
export function openFunctions(
  { functions, plan, place }: Model,
  parts: FunctionParts,
): Map<string, LocalFunction> {
  const { gateway, site, logs, happenings, dataDir, idleMilliseconds } = parts
  return new Map(
    functions.map((model) => {
      const principal = plan.principals.find(({ name }) => name === model.name)
      if (!principal) throw new Error(`${model.logicalId} has no principal.`)
      const options = {
        environment: withStandIns(functionEnvironment(model, principal, { place, gateway }), site),
        compileCache: join(dataDir, 'compile-cache'),
        log: (text: string) => logs.write(model.logicalId, text),
        onError: (line: string) => happenings.add('error', model.logicalId, line),
        idleMilliseconds,
      }
      return [model.arn, createFunction(model, options)]
    }),
  )
}
