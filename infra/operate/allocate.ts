import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { allocated, allocationText, problemFrom } from '#admissions/allocate/allocation-file.ts'
import { allocationOf, isRound, roundFrom } from '#admissions/allocate/round-allocation.ts'
import { runOf } from '#admissions/allocate/run-of.ts'

const usage = `npm run -s allocate -- FILE
FILE holds {"schools": [{"id", "capacity", "priority": ["child", …]}], "applicants": [{"id", "preferences": ["school", …]}]}.
Prints {"assignment": {"child": "school" or null}, "cutoffs": {"school": position of the last admitted, or null}}.
FILE may also be a round's own file, with policies and facts of children: see api/contract/admissions/round.schema.json.`

/** What is wrong with the command or its file, and the exit code that says so. */
class Refused extends Error {
  readonly code: 1 | 2
  constructor(code: 1 | 2, message: string) {
    super(message)
    this.code = code
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Refused(2, `${file} can’t be read: ${(error as Error).message}`)
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(read(file))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(1, `${file} is not JSON: ${error.message}`)
    throw error
  }
}

async function run(args: readonly string[]): Promise<void> {
  const [file] = args
  if (file === undefined || args.length !== 1 || file.startsWith('--'))
    throw new Refused(2, `Use it as: ${usage}`)
  const json = parsed(file)
  const allocation = isRound(json) ? allocationOf(runOf(roundFrom(json))) : allocated(problemFrom(json))
  await pipeline(Readable.from(allocationText(allocation)), process.stdout, { end: false })
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE')
    console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = error instanceof Refused ? error.code : 1
}
