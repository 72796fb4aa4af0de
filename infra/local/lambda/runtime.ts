import { enableCompileCache } from 'node:module'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { FromRuntime, RuntimeData, ToRuntime } from './messages.ts'

/** The thread of one function: loads its bundle as it was built and runs its handler, several events at once. */
const data = workerData as RuntimeData
const tell = (message: FromRuntime) => parentPort?.postMessage(message)

type Handler = (event: unknown, context: object) => unknown

const started = performance.now()
try {
  enableCompileCache(data.compileCache)
  const bundle = await import(pathToFileURL(data.file).href)
  const handler = bundle[data.exportName] as Handler | undefined
  if (typeof handler !== 'function') throw new Error(`${data.file} doesn't export ${data.exportName}.`)
  parentPort?.on('message', (message: ToRuntime) => void run(handler, message))
  tell({ type: 'ready', milliseconds: performance.now() - started })
} catch (error) {
  tell({ type: 'unusable', message: (error as Error).stack ?? String(error) })
}

async function run(handler: Handler, { id, event, requestId, milliseconds }: ToRuntime) {
  try {
    const result = await handler(JSON.parse(event), context(requestId, Date.now() + milliseconds))
    tell({ type: 'result', id, payload: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    console.error(stack)
    tell({ type: 'error', id, message, stack: stack ?? message })
  }
}

/** The context object of the documented shape. */
function context(awsRequestId: string, deadline: number) {
  return {
    awsRequestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: data.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: data.arn,
    memoryLimitInMB: String(data.memoryMegabytes),
    logGroupName: data.logGroup,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  }
}
