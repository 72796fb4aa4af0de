import { expect, it } from 'vitest'
import { manager } from '../household/testing/work.ts'
import { household } from '../household/testing/world.ts'
import { besideMeeting } from '../panel/meeting.ts'
import { ask } from './questions.ts'
import { carryQuestions } from './tell-worker.ts'
import { packWorld } from './testing/world.ts'

async function asked(known: Readonly<Record<string, string>>) {
  const one = await packWorld()
  const { ports, place, people, at } = one
  await one.lock()
  at.told.length = 0
  const member = people[3]
  if (!member) throw new Error('There is no such member')
  const asks = (key: string, text: string) =>
    ask(ports, member, { place, key: key.padEnd(24, 'x') }, { section: null, text })
  const addressOf = async (account: string) => known[account]
  const carry = () =>
    carryQuestions({ ...ports, addressOf }, besideMeeting(place.meeting, `questions.${place.item}`))
  return { ...one, asks, carry, told: at.told }
}

it('tells whoever works on the papers, once for each question, and nothing of what is asked', async () => {
  const { asks, carry, told, ports, place } = await asked({ [manager.id]: 'olive.peters@staff.example' })
  await asks('first', 'How far is the school from FA-1?')
  await carry()
  await carry()
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({
    to: { email: 'olive.peters@staff.example' },
    subject: 'A panel member has a question for you',
  })
  expect(told[0]?.body).toContain(`/workspace/fostering/cases/${household}/decision/referral.1\n`)
  expect(JSON.stringify(told[0])).not.toMatch(/school|Milo|Sample One/)
  const sheet = await ports.sheets.get(besideMeeting(place.meeting, `questions.${place.item}`))
  expect(sheet?.pending).toBeUndefined()
  await asks('second', 'Who takes the children there?')
  await carry()
  expect(told).toHaveLength(2)
})

it('tells it again where somebody was stopped before it was marked, under the same name', async () => {
  const { asks, carry, told, ports } = await asked({ [manager.id]: 'olive.peters@staff.example' })
  await asks('first', 'How far is the school?')
  const { carried } = ports.sheets
  ports.sheets.carried = async () => {
    throw new Error('Stopped')
  }
  await expect(carry()).rejects.toThrow('Stopped')
  ports.sheets.carried = carried
  await carry()
  // The same name is sent once.
  expect(told).toHaveLength(1)
})

it('goes on where nobody knows where to write', async () => {
  const { asks, carry, told } = await asked({})
  await asks('first', 'How far is the school?')
  await carry()
  expect(told).toEqual([])
})
