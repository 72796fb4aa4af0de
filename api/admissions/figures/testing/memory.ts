import type { CountedYear, SchoolYear } from '#contract/admissions/figures.ts'
import { recordStore } from '#record/store.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import type { CountedFact } from '../facts.ts'
import type {
  CountedFacts,
  CountedYears,
  CountMarks,
  KeptFigures,
  KeptRound,
  KeptSchool,
  Reports,
} from '../ports.ts'
import type { Report } from '../report.ts'

/** Doubles of what is counted of cases. */
export function memoryOfCounts() {
  const facts = new Map<string, CountedFact>()
  const marks = new Map<string, string>()
  const years = new Map<number, CountedYear>()
  const schools = new Map<string, SchoolYear>()
  const countedFacts: CountedFacts = {
    async keep(some) {
      for (const fact of some) {
        const key = `${fact.kind}#${fact.id}`
        if ((facts.get(key)?.version ?? -1) < fact.version) facts.set(key, fact)
      }
    },
    ofYear: async (year) => [...facts.values()].filter((fact) => fact.year === year),
  }
  const countMarks: CountMarks = {
    get: async (source) => marks.get(source) ?? '',
    set: async (source, at) => void marks.set(source, at),
  }
  const countedYears: CountedYears = {
    async keep({ county, schools: each }) {
      for (const one of each) schools.set(`${one.year}/${one.school}`, one)
      if (!years.has(county.year)) years.set(county.year, county)
    },
    all: async () => [...years.values()].sort((a, b) => b.year - a.year),
    ofSchool: async (school, of) => of.flatMap((year) => schools.get(`${year}/${school}`) ?? []),
    ofYear: async (year) => [...schools.values()].filter((one) => one.year === year),
  }
  return { countedFacts, countMarks, countedYears }
}

/** Doubles of what figures and reports lie in, which keep the same promises in maps. */
export function memoryOfFigures() {
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
  return { ...memoryOfCounts(), figures, reports }
}
