import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from '../../engines/secrets.ts'
import { parsed } from '../answer.ts'

/** An account that was made while the player ran. */
export type MadeAccount = { id: string; email: string; name: string }

/** What was done to accounts of the user pool. It lies in a file, as the thread that is told so is not the one that signs people in. */
type Accounts = {
  made: MadeAccount[]
  /** Names of those who may not sign in. */
  disabled: string[]
  /** By name, when all sessions of theirs were ended. Milliseconds since 1970. */
  ended: Record<string, number>
}
const none: Accounts = { made: [], disabled: [], ended: {} }

export function openAccounts(dataDir: string) {
  const path = join(dataDir, 'sign-in-accounts.json')
  const usedPath = join(dataDir, 'sign-in-used.json')
  const read = (): Accounts => ({
    ...none,
    ...(existsSync(path) && (parsed(readFileSync(path, 'utf8')) as Accounts)),
  })
  const used = () => (existsSync(usedPath) ? (parsed(readFileSync(usedPath, 'utf8')) as string[]) : [])
  return {
    read,
    /** Whether somebody has signed in with an account since it was made. */
    isUsed: (id: string) => used().includes(id),
    use(id: string) {
      if (!used().includes(id)) writePrivate(usedPath, JSON.stringify([...used(), id]))
    },
    change: (how: (before: Accounts) => Accounts) => writePrivate(path, JSON.stringify(how(read()))),
    /** Whether what somebody was given at this time is good still. */
    isGood(username: string, at: number) {
      const { disabled, ended } = read()
      return !disabled.includes(username) && (ended[username] ?? 0) < at
    },
  }
}
export type OpenAccounts = ReturnType<typeof openAccounts>
