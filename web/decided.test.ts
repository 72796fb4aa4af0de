import { expect, it } from 'vitest'
import { transparencyRecord } from '#admissions/public/transparency.ts'
import { rounds } from '#council/admissions/rounds.ts'
import { recordedHere } from '#infra/operate/transparency.ts'
import { recordModule, roundsModule } from './decided.ts'

const given = (code: string): unknown => JSON.parse(code.slice(code.indexOf('= ') + 2))

it('gives the page the record that the command prints', async () => {
  expect(given(await recordModule())).toEqual(transparencyRecord(recordedHere()))
})

it('gives every round by what a family calls it', async () => {
  const shown = given(await roundsModule()) as { id: string; title: string }[]
  expect(shown.map(({ id }) => id)).toEqual(rounds.map(({ id }) => id))
  for (const { id, title } of shown)
    expect(title).toMatch(new RegExp(`^Starting .+ in September ${id.slice(-4)}$`))
})
