import { loadAssembly } from '#infra/template/load.ts'
import type { Synthesised } from '#infra/template/types.ts'
import { type PlayerState, readState } from './aids/state.ts'
import { invoke, settle } from './controls.ts'
import { diskTrouble, openDataDirectory } from './data-directory.ts'
import type { Middleware } from './development.ts'
import { keptEndpoints, writeEndpoints } from './endpoints.ts'
import { startEngines } from './engines/engines.ts'
import { type Front, openFront } from './front/listen.ts'
import { createSiteHandler } from './front/open.ts'
import { createHappenings, type Happening } from './happenings.ts'
import type { LocalFunction } from './lambda/function.ts'
import { openLogs } from './lambda/logs.ts'
import { openFunctions } from './lambda/open.ts'
import { operatorPrincipal } from './model/principals.ts'
import { readModel } from './model/read.ts'
import { type Outside, openOutside } from './outside/outside.ts'
import { keyOf, keysOf } from './outside/systems.ts'
import { checkTemplate } from './template/check.ts'
import { createCourtesy } from './triggers/courtesy.ts'
import { startTriggers, type Triggers } from './triggers/start.ts'

export type PlayerOptions = {
  /** The directory that `cdk synth` wrote, or what is in it. */
  assembly: string | Synthesised
  /** Where state is kept. */
  dataDir: string
  /** Port of the site; 0, or nothing, takes any free one. */
  port?: number
  /** An address that listens already, instead of `port`. */
  front?: Front
  /** False lets requests pass that the API's rate limits would refuse, to measure the rest. */
  throttling?: boolean
  /** After how many seconds a message that failed comes back; as the queue says when left out. */
  retryAfterSeconds?: number
  /** After how long without work a function's thread is ended; 5 minutes when left out. */
  idleMilliseconds?: number
  /** Answers, instead of the built site, what no API does: a development server. */
  siteMiddleware?: Middleware
  /** Told of refused calls, failed functions and the like. */
  onHappening?(happening: Happening): void
  /** Told when the player can't go on, such as when the disk is full. */
  onFatal?(message: string): void
}

/** A running player. */
export type Player = {
  /** Address of the site. */
  url: string
  /** Address that answers for AWS. */
  gateway: string
  region: string
  /** May do everything at the gateway. */
  operator: { accessKeyId: string; secretAccessKey: string }
  /** The template's outputs. */
  outputs: Record<string, string>
  functions: LocalFunction[]
  /** Stand-ins for systems of others: what reached them, and how they behave. */
  outside: Pick<Outside, 'tell' | 'messages' | 'payments' | 'foreign'>
  state(): Promise<PlayerState>
  /** Runs the function whose logical id begins so. Answers what it returned; throws what it threw. */
  invoke(logicalId: string, event?: unknown): Promise<unknown>
  /** Does at once what is done every minute: time-to-live and lifecycle rules. */
  expire(): Promise<void>
  /** Waits until no change, message or run is left to be worked on. Throws after `milliseconds`, 10,000 when left out. */
  settled(milliseconds?: number): Promise<void>
  stop(): Promise<void>
}

const fiveMinutes = 5 * 60_000

/** Plays a synthesised template on this machine. Throws, in plain words, when it can't be played. */
export async function startPlayer(options: PlayerOptions): Promise<Player> {
  const synthesised = typeof options.assembly === 'string' ? loadAssembly(options.assembly) : options.assembly
  checkTemplate(synthesised.template)
  const dataDir = openDataDirectory(options.dataDir)
  const front = options.front ?? (await openFront(options.port ?? 0))
  const closing: (() => unknown)[] = []
  const stop = async () => {
    await front.close()
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    return { ...(await play(synthesised, { ...options, dataDir }, front, closing)), stop }
  } catch (error) {
    await stop()
    throw new Error(diskTrouble(dataDir, error as Error) ?? (error as Error).message, { cause: error })
  }
}

/** What a function answers that something else waits for. Throws what it threw. */
async function asked(one: LocalFunction | undefined, event: object): Promise<unknown> {
  const outcome = await one?.invoke(JSON.stringify(event))
  if (outcome?.ok) return JSON.parse(outcome.payload)
  throw new Error(outcome?.message ?? 'There is no such function')
}

/** Opens the parts one after the other; how to close each goes to `closing`. */
async function play(
  synthesised: Synthesised,
  options: PlayerOptions,
  front: Front,
  closing: (() => unknown)[],
): Promise<Omit<Player, 'stop'>> {
  const { dataDir } = options
  const { onFatal = console.error, onHappening, retryAfterSeconds, siteMiddleware } = options
  const happenings = createHappenings((happening) => {
    const trouble = diskTrouble(dataDir, new Error(happening.what))
    if (trouble) onFatal(trouble)
    onHappening?.(happening)
  })

  const kept = keptEndpoints(dataDir)
  const operator = operatorPrincipal(kept.secretAccessKey)
  let triggers: Triggers | undefined
  const engines = await startEngines(dataDir, kept.gatewayPort, {
    onChange: (change) => triggers?.onChange(change),
    onIncident: ({ kind, who, what }) => happenings.add(kind, who, what),
    onDeath: (error) => onFatal(diskTrouble(dataDir, error) ?? `The engines stopped: ${error.message}`),
  })
  closing.push(() => engines.close())
  const { gateway } = engines
  const siteOrigins = [front.url, `http://127.0.0.1:${front.port}`]
  const model = readModel(synthesised, { gateway, site: front.url, siteOrigins }, operator)
  const secrets = await engines.open(model.plan)

  const logs = openLogs(dataDir, (error) => happenings.add('fault', 'logs', error.message))
  closing.push(() => logs.close())
  const outside = openOutside({
    dataDir,
    key: (system) => keyOf(model.functions, secrets, system),
    foreignKeys: () => keysOf(model.functions, secrets, 'foreign'),
    signIn: model.signIn,
    trigger: (event) => asked(byArn.get(model.signIn?.trigger ?? ''), event),
  })
  const { idleMilliseconds = fiveMinutes, throttling = true } = options
  const site = front.url
  const byArn = openFunctions(model, { dataDir, gateway, site, logs, happenings, idleMilliseconds })
  const functions = [...byArn.values()]
  closing.push(() => Promise.all(functions.map((one) => one.stop())))

  const courtesy = createCourtesy()
  const started = startTriggers(model, byArn, engines, happenings, courtesy, retryAfterSeconds)
  triggers = started
  closing.push(() => started.stop())

  const state = () => readState({ model, engines, functions, happenings: happenings.list, front, dataDir })
  front.use(
    createSiteHandler({
      outside,
      model,
      secrets,
      functions: byArn,
      courtesy,
      throttling,
      ...(siteMiddleware && { siteMiddleware }),
      state,
      runSchedules: started.runSchedules,
      onFault: (error, path) => happenings.add('fault', 'front', `${path}: ${error.message}`),
    }),
  )

  const { region } = model.place
  const { accessKeyId, secretAccessKey } = operator
  const { outputs } = model
  writeEndpoints(dataDir, { site: front.url, aws: gateway, region, accessKeyId, secretAccessKey, outputs })
  return {
    url: front.url,
    gateway,
    region,
    operator: { accessKeyId, secretAccessKey },
    outputs,
    functions,
    outside,
    state,
    invoke: (logicalId, event = {}) => invoke(functions, logicalId, event),
    expire: () => engines.expire(),
    settled: (milliseconds = 10_000) => settle({ triggers: started, functions, engines }, milliseconds),
  }
}
