import { rm } from 'node:fs/promises'
import { inject } from 'vitest'
import { applicationItems, type SeededRound } from '#infra/operate/seed/applications.ts'
import { seededRound, writeApplications } from '#infra/operate/seed/round.ts'
import { closedRound } from '../support/admissions/closed-round.ts'
import { playCounty } from '../support/admissions/county/play.ts'
import { councilsOwn, madeCouncil } from '../support/admissions/county/schools.ts'
import { staffOf } from '../support/admissions/round-staff.ts'
import { leadTo } from '../support/data-of.ts'
import { newDataDir } from '../support/play.ts'

/** A round that is over, somewhere to play it, and its children. */
export interface OfferRound {
  readonly url: string
  readonly round: string
  readonly seeded: SeededRound
  /** Writes so many made-up children into it, and returns its staff once there is room for all of them. */
  fill(): Promise<Awaited<ReturnType<typeof staffOf>>>
  end(): Promise<void>
}

/** The installation that all drills share, with the few schools of the sample, each of which gets room for many. */
async function sampleRound(families: number): Promise<OfferRound> {
  const [url, { id: round }] = [inject('url'), closedRound()]
  const back = leadTo(inject('dataDir'))
  const seeded = await seededRound(round)
  return {
    ...{ url, round, seeded },
    async fill() {
      const staff = await staffOf(url, round)
      await writeApplications(applicationItems(seeded, families))
      await staff.makeRoom(families)
      return staff
    },
    end: async () => back(),
  }
}

/** An installation of its own with a county's 280 schools. */
async function countyRound(families: number): Promise<OfferRound> {
  const dates = closedRound()
  const made = { children: families, policies: councilsOwn }
  const folder = await newDataDir()
  const playing = await playCounty(folder, dates, made)
  const back = leadTo(playing.dataDir)
  const seeded = { ...(await seededRound(dates.id)), council: madeCouncil(dates, made) }
  return {
    ...{ url: playing.url, round: dates.id, seeded },
    async fill() {
      await writeApplications(applicationItems(seeded, families))
      return staffOf(playing.url, dates.id)
    },
    async end() {
      back()
      await playing.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The round of a drill with so many families. */
export const offerRound = (families: number, asCounty: boolean): Promise<OfferRound> =>
  asCounty ? countyRound(families) : sampleRound(families)
