import type { ListStore } from '#admissions/changes/ports.ts'
import { openRun } from '#admissions/rounds/drafts.ts'
import type { CouncilData, Files, Mades, Rounds } from '#admissions/rounds/ports.ts'
import { isShown } from '#admissions/rounds/round.ts'
import { begunBy } from '#admissions/waiting/begin.ts'
import { after, newList, type WaitingList } from '#admissions/waiting/list.ts'
import { environment } from '#aws/core/environment.ts'
import { pairShelf } from '#aws/core/pair-shelf.ts'
import { recordStore } from '#record/store.ts'

interface Sources {
  readonly rounds: Pick<Rounds, 'get'>
  readonly council: CouncilData
  readonly mades: Pick<Mades, 'get'>
  readonly files: Pick<Files, 'get'>
  readonly now: () => Date
}

/** A list as the published run leaves it; undefined where offers are not shown, or the school has none. */
async function begun(ports: Sources, round: string, school: string): Promise<WaitingList | undefined> {
  const [kept, data] = await Promise.all([ports.rounds.get(round), ports.council.roundOf(round)])
  const run = kept?.publication?.run
  if (!kept || !data || !run || !isShown(kept, ports.now()) || kept.publication?.heldBack.includes(school))
    return undefined
  const found = await openRun(ports, round, run)
  const own =
    found && begunBy(found.file, found.run, `${data.dates.year}-12-31`).find((one) => one.school === school)
  return own?.acts.reduce(
    (list, act, at) => {
      const cause = `begin ${run.slice(0, 16)} ${at}`
      const by = { id: 'shire', name: 'Shire, by itself' }
      const outcome = after(list, act, {
        by,
        at: new Date(kept.publication?.at ?? 0),
        why: 'Offers were shown',
        cause,
      })
      if (outcome.kind !== 'done') throw new Error(`The list of ${school} does not take ${cause}`)
      return { ...outcome.item, version: 0 }
    },
    newList(round, school),
  )
}

/** Waiting lists, one item each; one that nothing has happened to is as the run leaves it. */
export function changesLists(ports: Sources, TableName = environment('ADMISSIONS_TABLE')): ListStore {
  const store = recordStore<WaitingList>(
    pairShelf(TableName, {
      placeOf(id) {
        const [round = '', school = ''] = id.split('/')
        return { part: `${round}/waiting`, sort: school }
      },
    }),
    { idOf: ({ round, school }) => `${round}/${school}`, lists: ['history'] },
  )
  return {
    ...store,
    async get(id) {
      const [round = '', school = ''] = id.split('/')
      return (await store.get(id)) ?? begun(ports, round, school)
    },
    save: async (item, version) =>
      version === 0 ? (await store.create({ ...item, version: 1 })) === undefined : store.save(item, version),
  }
}
