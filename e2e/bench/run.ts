import { broken, readBudgets } from './budgets.ts'
import type { Measurement, Reading } from './measurement.ts'
import { measurements } from './measurements.ts'
import { save, table } from './report.ts'
import { tidyUp } from './tidy.ts'

/** `npm run bench`, or `npm run bench -- sizes functions` for some parts. Ends with 1 when anything is over its budget. */
const chosen = choose(process.argv.slice(2))
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void tidyUp().finally(() => process.exit(130)))
}

const budgets = readBudgets()
const measured: Record<string, Reading[]> = {}
const failures: string[] = []
for (const part of chosen) {
  let began = performance.now()
  try {
    await part.prepare?.()
    began = performance.now()
    const readings = await inTime(part)
    measured[part.name] = readings
    console.log(
      `\n${part.name}, ${Math.round((performance.now() - began) / 1000)} s\n${table(readings, budgets)}`,
    )
  } catch (error) {
    failures.push(`${part.name}: could not be measured: ${(error as Error).message}`)
  } finally {
    await tidyUp()
  }
}
await tidyUp()
if (Object.keys(measured).length > 0) save(measured)
failures.push(...broken(budgets, Object.values(measured).flat(), Object.keys(measured)))
console.log(
  failures.length > 0 ? `\nOver budget:\n${failures.join('\n')}` : '\nEverything is within its budget.',
)
process.exit(failures.length > 0 ? 1 : 0)

function choose(names: string[]): Measurement[] {
  const known = measurements.map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. Choose from ${known.join(', ')}.`)
    process.exit(2)
  }
  return names.length > 0 ? measurements.filter(({ name }) => names.includes(name)) : measurements
}

async function inTime({ measure, atMostSeconds }: Measurement): Promise<Reading[]> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`it took longer than ${atMostSeconds} s`)),
    atMostSeconds * 1000,
  )
  try {
    return await Promise.race([measure(), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
