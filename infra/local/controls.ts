import type { EnginesThread } from './engines/engines.ts'
import type { LocalFunction } from './lambda/function.ts'
import type { Triggers } from './triggers/start.ts'

/** Runs the function whose logical id begins so. Answers what it returned; throws what it threw. */
export async function invoke(
  functions: LocalFunction[],
  logicalId: string,
  event: unknown,
): Promise<unknown> {
  const target = functions.find(({ model }) => model.logicalId.startsWith(logicalId))
  if (!target) throw new Error(`The template has no function ${logicalId}.`)
  const outcome = await target.invoke(JSON.stringify(event))
  if (!outcome.ok) throw new Error(outcome.message)
  return JSON.parse(outcome.payload)
}

/**
 * Waits until nothing is left to be worked on, for two looks in a row: something may be on its way between a table, a
 * topic and a queue. Throws when that takes longer than `milliseconds`.
 */
export async function settle(
  parts: { triggers: Triggers; functions: LocalFunction[]; engines: EnginesThread },
  milliseconds: number,
): Promise<void> {
  const { triggers, functions, engines } = parts
  const end = Date.now() + milliseconds
  for (let quiet = 0; quiet < 2; ) {
    const running = functions.some(({ counts }) => counts.running > 0)
    const busy = running || triggers.waiting() > 0 || (await engines.backlog()) > 0
    quiet = busy ? 0 : quiet + 1
    if (Date.now() > end) throw new Error(`There was still work to do after ${milliseconds} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
