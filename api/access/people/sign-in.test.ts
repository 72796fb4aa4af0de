import { describe, expect, it } from 'vitest'
import { groupsAtSignIn, type SigningIn } from './sign-in.ts'
import { known, memoryPeople } from './testing/memory.ts'

const identity = { groups: [{ named: 'Roads', gives: ['highways-officers'] }] }
const jo: SigningIn = {
  ...{ subject: 'jo', username: 'Council_jo', name: 'Jo Green', email: 'jo@council.example' },
  ...{ groups: [], claim: '["Roads"]', now: true },
}

function world() {
  const people = memoryPeople()
  let at = '2026-12-03T10:00:00Z'
  const ports = { people, identity, now: () => new Date(at) }
  return {
    people,
    later: (time: string) => {
      at = time
    },
    signIn: (change: Partial<SigningIn> = {}) => groupsAtSignIn(ports, { ...jo, ...change }),
  }
}

describe('a sign-in', () => {
  it('gives what the council’s group is mapped to, and is written down', async () => {
    const { people, signIn } = world()
    expect(await signIn()).toEqual(['highways-officers'])
    expect(await people.all()).toMatchObject([
      { id: 'jo', name: 'Jo Green', signedIn: { groups: ['highways-officers'], byCouncil: true } },
    ])
  })

  it('takes away what a group gave that somebody is in no more', async () => {
    const { signIn } = world()
    await signIn()
    expect(await signIn({ claim: '[]' })).toEqual([])
    expect(await signIn({ claim: '["Choir"]' })).toEqual([])
  })

  it('takes no claim of an account that was made here', async () => {
    const { signIn } = world()
    expect(await signIn({ claim: undefined, groups: ['contact-centre'] })).toEqual(['contact-centre'])
  })

  it('adds what was given on the page, and gives nothing to whoever was removed there', async () => {
    const { people, signIn } = world()
    await people.put(known('jo', 'badge-deciders'), undefined)
    expect(await signIn()).toEqual(['highways-officers', 'badge-deciders'])
    const kept = await people.get('jo')
    await people.put({ ...kept!.person, removed: true }, kept!.version)
    expect(await signIn({ groups: ['contact-centre'] })).toEqual([])
    expect(await signIn({ groups: ['contact-centre'], now: false })).toEqual([])
  })

  it('is not written down again when a token is made anew, which has what is so by then', async () => {
    const { people, signIn, later } = world()
    await signIn()
    const before = await people.get('jo')
    later('2026-12-03T11:00:00Z')
    expect(await signIn({ now: false })).toEqual(['highways-officers'])
    expect(await people.get('jo')).toEqual(before)
  })

  it('is tried again where somebody changes the same person at that moment, and fails aloud where that goes on', async () => {
    const { people } = world()
    let refusals = 2
    const contested = {
      ...people,
      put: async (...asked: Parameters<typeof people.put>) => refusals-- <= 0 && people.put(...asked),
    }
    const ports = { people: contested, identity, now: () => new Date() }
    expect(await groupsAtSignIn(ports, jo)).toEqual(['highways-officers'])
    refusals = 99
    await expect(groupsAtSignIn(ports, jo)).rejects.toThrow('could not be written down')
  })
})
