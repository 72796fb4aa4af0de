import { join } from 'node:path'
import { localPages } from './aids/pages.ts'
import { type PlayerState, readState } from './aids/state.ts'
import { diskTrouble, openDataDirectory } from './data-directory.ts'
import type { Middleware } from './development.ts'
import { keptEndpoints, writeEndpoints } from './endpoints.ts'
import { type EnginesThread, startEngines } from './engines/engines.ts'
import { createApi } from './front/api.ts'
import { apiPaths, createDistribution } from './front/distribution.ts'
import { createHandler } from './front/handler.ts'
import { type Front, openFront } from './front/listen.ts'
import { createHappenings, type Happening } from './happenings.ts'
import { functionEnvironment } from './lambda/environment.ts'
import { createFunction, type LocalFunction } from './lambda/function.ts'
import { openLogs } from './lambda/logs.ts'
import { operatorPrincipal } from './model/principals.ts'
import { type Model, readModel } from './model/read.ts'
import { checkTemplate } from './template/check.ts'
import { loadAssembly } from './template/load.ts'
import type { Synthesised } from './template/types.ts'
import { type Courtesy, createCourtesy } from './triggers/courtesy.ts'
import { startTriggers, type Triggers } from './triggers/start.ts'

export type PlayerOptions = {
  /** The directory that `cdk synth` wrote, or what is in it. */
  assembly: string | Synthesised
  /** Where state is kept. */
  dataDir: string
  /** Port of the site; 0 takes any free one. */
  port?: number
  /** An address that listens already, instead of `port`. */
  front?: Front
  /** False lets requests pass that the API's rate limits would refuse, to measure the rest. */
  throttling?: boolean
  /** After how many seconds a message that failed comes back; as the queue says when left out. */
  retryAfterSeconds?: number
  /** After how long without work a function's thread is ended. */
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
  state(): Promise<PlayerState>
  /** Runs the function with this logical id, or the beginning of one. Answers what it returned; throws what it threw. */
  invoke(logicalId: string, event?: unknown): Promise<unknown>
  /** Does at once what is done every minute: time-to-live and lifecycle rules. */
  expire(): Promise<void>
  /** Waits until no change, message or run is left to be worked on. Throws after `milliseconds`. */
  settled(milliseconds?: number): Promise<void>
  stop(): Promise<void>
}

const minutes = 60_000

/** Plays a synthesised template on this machine. Throws, in plain words, when it can't be played. */
export async function startPlayer(options: PlayerOptions): Promise<Player> {
  const synthesised = typeof options.assembly === 'string' ? loadAssembly(options.assembly) : options.assembly
  checkTemplate(synthesised.template)
  const dataDir = openDataDirectory(options.dataDir)
  const front = options.front ?? (await openFront(options.port ?? 0))
  const opened: (() => unknown)[] = [() => front.close()]
  try {
    return await play(synthesised, { ...options, dataDir }, front, opened)
  } catch (error) {
    for (const close of opened.reverse()) await close()
    const trouble = diskTrouble(dataDir, error as Error)
    throw trouble ? new Error(trouble) : error
  }
}

async function play(
  synthesised: Synthesised,
  options: PlayerOptions,
  front: Front,
  opened: (() => unknown)[],
): Promise<Player> {
  const { dataDir } = options
  const fatal = options.onFatal ?? ((message) => console.error(message))
  const happenings = createHappenings((happening) => {
    const trouble = diskTrouble(dataDir, new Error(happening.what))
    if (trouble) fatal(trouble)
    options.onHappening?.(happening)
  })
  const kept = keptEndpoints(dataDir)
  const operator = operatorPrincipal(kept.secretAccessKey)
  let triggers: Triggers | undefined
  const engines = await startEngines(dataDir, kept.gatewayPort, {
    onChange: (change) => triggers?.onChange(change),
    onIncident: ({ kind, who, what }) => happenings.add(kind, who, what),
    onDeath: (error) => fatal(diskTrouble(dataDir, error) ?? `The engines stopped: ${error.message}`),
  })
  opened.push(() => engines.close())
  const siteOrigins = [front.url, `http://127.0.0.1:${front.port}`]
  const model = readModel(synthesised, { gateway: engines.gateway, site: front.url, siteOrigins }, operator)
  const secrets = await engines.open(model.plan)

  const logs = openLogs(dataDir)
  const functions = openFunctions(model, { dataDir, engines, logs, happenings, ...idleOf(options) })
  opened.push(() => Promise.all([...functions.values()].map((one) => one.stop())))
  const courtesy = createCourtesy()
  triggers = startTriggers(model, functions, engines, happenings, courtesy, options.retryAfterSeconds)
  opened.push(() => triggers?.stop())

  const state = () =>
    readState({
      model,
      engines,
      functions: [...functions.values()],
      happenings: happenings.list,
      front,
      dataDir,
    })
  openSite(model, secrets, functions, front, {
    ...options,
    courtesy,
    state,
    onFault: (error, path) => happenings.add('fault', 'front', `${path}: ${error.message}`),
  })
  const { accessKeyId, secretAccessKey } = operator
  writeEndpoints(dataDir, {
    site: front.url,
    aws: engines.gateway,
    region: model.place.region,
    accessKeyId,
    secretAccessKey,
    outputs: model.outputs,
  })

  const waiting = triggers
  return {
    url: front.url,
    gateway: engines.gateway,
    region: model.place.region,
    operator: { accessKeyId, secretAccessKey },
    outputs: model.outputs,
    functions: [...functions.values()],
    state,
    expire: () => engines.expire(),
    invoke: (logicalId, event = {}) => invoke([...functions.values()], logicalId, event),
    settled: (milliseconds = 10_000) => settle(waiting, [...functions.values()], engines, milliseconds),
    async stop() {
      waiting.stop()
      await front.close()
      await Promise.all([...functions.values()].map((one) => one.stop()))
      await engines.close()
      await logs.close()
    },
  }
}

const idleOf = ({ idleMilliseconds = 5 * minutes }: PlayerOptions) => ({ idleMilliseconds })

type FunctionParts = {
  dataDir: string
  engines: EnginesThread
  logs: ReturnType<typeof openLogs>
  happenings: ReturnType<typeof createHappenings>
  idleMilliseconds: number
}

function openFunctions(
  { functions, plan, place, apis }: Model,
  parts: FunctionParts,
): Map<string, LocalFunction> {
  const { engines, logs, happenings, dataDir, idleMilliseconds } = parts
  const asked = new Set(
    apis.flatMap(({ routes }) =>
      routes.flatMap(({ functionArn, authorizer }) => [functionArn, authorizer?.functionArn]),
    ),
  )
  return new Map(
    functions.map((model) => {
      const principal = plan.principals.find(({ name }) => name === model.name)
      if (!principal) throw new Error(`${model.logicalId} has no principal.`)
      const options = {
        environment: functionEnvironment(model, principal, { place, gateway: engines.gateway }),
        compileCache: join(dataDir, 'compile-cache'),
        log: (text: string) => logs.write(model.logicalId, text),
        onError: (line: string) => happenings.add('error', model.logicalId, line),
        idleMilliseconds,
        background: !asked.has(model.arn),
      }
      return [model.arn, createFunction(model, options)]
    }),
  )
}

type SiteOptions = PlayerOptions & {
  courtesy: Courtesy
  state(): Promise<PlayerState>
  onFault(error: Error, path: string): void
}

function openSite(
  model: Model,
  secrets: Record<string, string>,
  functions: Map<string, LocalFunction>,
  front: Front,
  options: SiteOptions,
) {
  const { throttling = true, siteMiddleware, courtesy, state, onFault } = options
  const apis = model.apis.map((api) => {
    const answer = createApi(api, { place: model.place, functions, throttling })
    return { api, answer: (asked: Parameters<typeof answer>[0]) => courtesy.request(() => answer(asked)) }
  })
  const described = model.distribution(secrets)
  const distribution =
    described && createDistribution(described, new Map(apis.map(({ api, answer }) => [api.id, answer])))
  front.use(
    createHandler({
      local: localPages(state),
      ...(distribution && { distribution }),
      ...(siteMiddleware && { siteMiddleware }),
      isApiPath: described ? apiPaths(described) : () => false,
      apisByHost: new Map(apis.map(({ api, answer }) => [api.host, answer])),
      onFault,
    }),
  )
}

async function invoke(functions: LocalFunction[], logicalId: string, event: unknown): Promise<unknown> {
  const target = functions.find(({ model }) => model.logicalId.startsWith(logicalId))
  if (!target) throw new Error(`The template has no function ${logicalId}.`)
  const outcome = await target.invoke(JSON.stringify(event))
  if (!outcome.ok) throw new Error(outcome.message)
  return JSON.parse(outcome.payload)
}

/** Two quiet looks in a row, for what is between a table, a topic and a queue. */
async function settle(
  triggers: Triggers,
  functions: LocalFunction[],
  engines: EnginesThread,
  milliseconds: number,
) {
  const end = Date.now() + milliseconds
  for (let quiet = 0; quiet < 2; ) {
    const busy =
      functions.some(({ counts }) => counts.running > 0) ||
      triggers.waiting() > 0 ||
      (await engines.backlog()) > 0
    quiet = busy ? 0 : quiet + 1
    if (Date.now() > end) throw new Error(`There was still work to do after ${milliseconds} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
