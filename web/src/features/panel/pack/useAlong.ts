import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { mayPass } from '#web/app/api.ts'
import { reportFault } from '#web/app/fault.ts'
import { keepPages } from '#web/kept/keptPages.ts'
import { panelPages } from '#web/staff/panelPages.ts'
import { leavesOf, picturesOf } from './manifest.ts'
import { type PackHere, pictureQuery, sectionQuery } from './queries.ts'

/** How far a pack is here, in files: sections and pictures. */
export interface Along {
  readonly have: number
  readonly of: number
  /** It opens again without a network. Undefined: not known yet. */
  readonly opensAgain: boolean | undefined
  /** What has come is kept on this device; its storage may be full or turned off. */
  readonly kept: boolean
}

/** One file after the other, with a breath between: whoever reads comes first. */
const breathMs = 40
const againAfterMs = 15_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Fetches the rest of a pack slowly while it is read, and has the device keep it where the council lets it. */
export function useAlong(here: PackHere, isOn: boolean): Along {
  const queries = useQueryClient()
  const leaves = leavesOf(here.view)
  const pictures = here.until === null ? [] : picturesOf(here.view)
  const [along, setAlong] = useState<Along>({
    have: 0,
    of: leaves.length + pictures.length,
    opensAgain: undefined,
    kept: true,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pack, or more papers of it
  useEffect(() => {
    if (!isOn) return
    let gone = false
    const steps = [
      ...leaves.map((leaf) => () => queries.fetchQuery({ ...sectionQuery(here, leaf.sha256), retry: false })),
      ...pictures.map((picture) => async () => {
        const found = await here.device.get(here.place, picture)
        if (!found) await queries.fetchQuery({ ...pictureQuery(here, picture), retry: false })
      }),
    ]
    async function all() {
      for (const [at, step] of steps.entries()) {
        while (!gone) {
          try {
            await step()
            break
          } catch (failure) {
            // Closed in the meantime: the page says so by itself.
            if (!mayPass(failure)) return reportFault(failure)
            await pause(againAfterMs)
          }
        }
        if (gone) return
        setAlong((before) => ({ ...before, have: at + 1, of: steps.length }))
        await pause(breathMs)
      }
      if (here.until === null) return
      const last = leaves.at(-1)
      const kept = last !== undefined && (await here.device.get(here.place, last.sha256)) !== undefined
      const opensAgain = kept && (await keepPages(panelPages))
      if (!gone) setAlong((before) => ({ ...before, kept, opensAgain }))
    }
    all().catch(reportFault)
    return () => {
      gone = true
    }
  }, [isOn, here.view.manifest.fingerprint, here.view.supplements.length])
  return along
}
