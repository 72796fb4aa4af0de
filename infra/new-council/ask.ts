import { createInterface } from 'node:readline/promises'
import type { Readable } from 'node:stream'
import { roles } from '#contract/council/roles.ts'
import { type Departments, noDepartments, rolesInWords, withRole } from './departments.ts'
import { type Answers, councils, type Key, questions } from './questions.ts'
import { authority, type Reader, Unfit } from './readers.ts'

/** Asks for a line, and says what was wrong with one. */
interface Line {
  readonly line: (asks: string) => Promise<string>
  readonly say: (text: string) => void
}

/** Asks again, with what was wrong, until the answer can be read. */
async function untilFit<T>(at: Line, asks: string, read: Reader<T>, usual = ''): Promise<T> {
  for (;;) {
    const typed = await at.line(`${asks}${usual && ` [${usual}]`}: `)
    try {
      return read(typed || usual)
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      at.say(`  ${error.message}\n`)
    }
  }
}

async function several(at: Line, asks: string): Promise<ReturnType<typeof authority>[]> {
  const found: ReturnType<typeof authority>[] = []
  for (;;) {
    const end = 'nothing where there are no more'
    const next = await untilFit(at, `${asks}; ${end}`, (text) => (text ? authority(text) : null))
    if (!next) return found
    found.push(next)
  }
}

async function departmentsBy(at: Line): Promise<Departments> {
  at.say('Name each department and, after a comma, the letters that its references start with.\n')
  let all = noDepartments
  for (const role of roles) {
    const [does, usual] = rolesInWords[role]
    all = await untilFit(at, `Who ${does}?`, (text) => withRole(all, role, text), usual)
  }
  return all
}

/** Asks everything, one after another. Throws where the input ends before all is answered. */
export async function ask(
  input: Readable = process.stdin,
  say: (text: string) => void = (text) => process.stdout.write(text),
): Promise<Answers> {
  const terminal = createInterface({ input })
  // Lines that come before they are asked for, as from a file, wait here.
  const typed = terminal[Symbol.asyncIterator]()
  const line = async (asks: string) => {
    say(asks)
    const { value, done } = await typed.next()
    if (done) throw new Error('\nNot all was answered, and nothing was written.')
    return value.trim()
  }
  try {
    return await everything({ line, say })
  } finally {
    terminal.close()
  }
}

async function everything(at: Line): Promise<Answers> {
  const answers: Record<string, unknown> = {}
  for (const key of Object.keys(questions) as Key[]) {
    const { asks, read, usual } = questions[key] as { asks: string; read: Reader<unknown>; usual?: string }
    answers[key] = await untilFit(at, asks, read, usual)
  }
  const departments = await departmentsBy(at)
  const districts = await several(at, councils.districts)
  const neighbours = await several(at, councils.neighbours)
  return { ...answers, departments, districts, neighbours } as unknown as Answers
}
