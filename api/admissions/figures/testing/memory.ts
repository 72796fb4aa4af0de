import { recordStore } from '#record/store.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import type { KeptFigures, KeptRound, KeptSchool, Reports } from '../ports.ts'
import type { Report } from '../report.ts'

/** Doubles of what figures and reports lie in, which keep the same promises in maps. */
export function memoryOfFigures(): { figures: KeptFigures; reports: Reports } {
  const rounds = new Map<string, KeptRound>()
  const schools = new Map<string, KeptSchool>()
  const figures: KeptFigures = {
    async keep(source, made) {
      for (const one of made.schools) schools.set(`${source.round}/${one.school}`, { source, figures: one })
      rounds.set(source.round, { source, county: made.county })
    },
    rounds: async () => [...rounds.values()],
    ofSchool: async (school, of) => of.flatMap((round) => schools.get(`${round}/${school}`) ?? []),
    ofRound: async (round) => [...schools.values()].filter(({ source }) => source.round === round),
  }
  const reports: Reports = recordStore<Report>(new MemoryShelf(new Map<string, Report>()), {
    idOf: ({ year }) => String(year),
    lists: ['history'],
  })
  return { figures, reports }
}
