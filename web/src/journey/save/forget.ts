import { ApiProblem } from '#web/app/api.ts'
import type { Draft } from '../model/saved.ts'
import { deleteDraft } from './calls.ts'

const prefix = 'shire-forget-'

/**
 * Deletes the council’s copy of a form that was sent, so that nobody is reminded of it. What the device knew of it
 * goes with the draft. Nobody waits for it; without a connection it is tried again when a form is opened next.
 */
export function forgetSavedForm({ savedForm }: Pick<Draft, 'savedForm'>): void {
  if (!savedForm) return
  const { id, key } = savedForm
  attempt(() => localStorage.setItem(prefix + id, key))
  void forget(id, key)
}

/** Tries again what {@link forgetSavedForm} could not do. */
export function forgetTheRest(): void {
  const names = attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix))) ?? []
  for (const name of names) {
    const key = attempt(() => localStorage.getItem(name))
    if (key) void forget(name.slice(prefix.length), key)
  }
}

async function forget(id: string, key: string): Promise<void> {
  try {
    await deleteDraft(id, key)
  } catch (problem) {
    // Refused: it is not there any more.
    if (!(problem instanceof ApiProblem && problem.status === 401)) return
  }
  attempt(() => localStorage.removeItem(prefix + id))
}

/** Storage may be forbidden by the browser's settings. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
