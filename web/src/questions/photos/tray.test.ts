import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EvidenceAnswer, evidenceLimits } from '#contract/requests/evidence.ts'
import { ApiProblem } from '#web/app/api.ts'
import { answersOf, isBusy } from './photo.ts'
import { UnreadablePhoto } from './prepare.ts'
import { isPassing } from './send.ts'
import { Tray, type TrayTools } from './tray.ts'
import { sizeInWords, type Wanted } from './words.ts'

const idOf = (n: number) => String(n).padStart(26, '0')
const receipt = 'r'.repeat(20)
const checked = (n: number) => ({ id: idOf(n), receipt, contentType: 'image/jpeg' as const, bytes: 1 })
const file = (name: string, bytes = 10) => new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
const settle = () => vi.waitFor(() => expect(tray.snapshot.photos.some(underWay)).toBe(false))
const underWay = ({ state }: { state: { kind: string } }) => !['added', 'failed'].includes(state.kind)

let said: string[]
let positions: unknown[]
let sent: number
let atOnce: number
let most: number
let attempt: (n: number, signal: AbortSignal) => Promise<void>
let tray: Tray

const tools: TrayTools = {
  async prepare(photo) {
    if (photo.name.endsWith('.pdf')) throw new UnreadablePhoto()
    if (photo.name.endsWith('.heic')) return { blob: photo, unseen: true }
    if (photo.name === 'small-when-sent.jpg') return { blob: photo.slice(0, 1000) }
    return { blob: photo, thumbnail: 'data:image/jpeg;base64,' }
  },
  position: async (photo) => (photo.name === 'place.jpg' ? { lat: 52, lon: -1 } : undefined),
  sender: (_, { signal, onProgress }) => {
    const n = ++sent
    return async () => {
      most = Math.max(most, ++atOnce)
      onProgress(50)
      await attempt(n, signal).finally(() => atOnce--)
      return checked(n)
    }
  },
  isPassing,
  recall: () => ({ name: 'earlier.jpg' }),
  remember: () => {},
  forget: () => {},
  pauses: [1, 1, 1],
}

const newTray = (answers: ConstructorParameters<typeof Tray>[0] = [], wanted?: Wanted) =>
  new Tray(
    answers,
    tools,
    {
      onChange: () => {},
      onSaid: (words) => said.push(words),
      onPosition: (position) => positions.push(position),
    },
    wanted,
  )

const wait = () => new Promise<void>((done) => setTimeout(done, 5))

beforeEach(() => {
  said = []
  positions = []
  sent = atOnce = most = 0
  attempt = wait
  tray = newTray()
})

describe('adding', () => {
  it('sends two at once, keeps their order, and tells when each has come', async () => {
    tray.add([file('a.jpg'), file('b.jpg'), file('c.jpg'), file('d.jpg')])
    expect(isBusy(tray.snapshot.photos)).toBe(true)
    expect(answersOf(tray.snapshot.photos)).toEqual([])
    await settle()
    expect(most).toBe(2)
    expect(tray.snapshot.photos.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'])
    expect(answersOf(tray.snapshot.photos)).toEqual([1, 2, 3, 4].map((n) => ({ id: idOf(n), receipt })))
    expect(isBusy(tray.snapshot.photos)).toBe(false)
    expect(said).toEqual([
      'Sending 4 photos',
      'Photo 1 added',
      'Photo 2 added',
      'Photo 3 added',
      'Photo 4 added',
    ])
  })

  it('takes five and says how many were too many', async () => {
    tray.add(Array.from({ length: 7 }, (_, n) => file(`${n}.jpg`)))
    expect(tray.snapshot.photos).toHaveLength(5)
    expect(tray.snapshot.problems).toEqual(['You can add up to 5 photos. 2 photos were not added'])
    tray.add([file('more.jpg')])
    expect(tray.snapshot.problems).toEqual(['You can add up to 5 photos. Remove one to add another'])
    await settle()
  })

  it('refuses what is too large, empty or no photo, and goes on with the rest', async () => {
    const large = { name: 'large.jpg', size: evidenceLimits.openedBytes + 1 } as File
    const asItIs = file('large.heic', evidenceLimits.bytes + 1)
    tray.add([large, file('empty.jpg', 0), asItIs, file('letter.pdf'), file('a.jpg')])
    await settle()
    expect(tray.snapshot.photos.map(({ name }) => name)).toEqual(['a.jpg'])
    expect(tray.snapshot.problems).toEqual(
      [
        /‘large.jpg’ is larger than 100MB/,
        /is empty/,
        /‘large.heic’ is larger than 10MB/,
        /cannot be opened/,
      ].map((words) => expect.stringMatching(words)),
    )
    for (const problem of tray.snapshot.problems) expect(said.join()).toContain(problem)
  })

  it('judges a photo by what is sent of it, not by what was chosen', async () => {
    tray.add([file('small-when-sent.jpg', evidenceLimits.bytes * 2)])
    await settle()
    expect(tray.snapshot.problems).toEqual([])
    expect(answersOf(tray.snapshot.photos)).toHaveLength(1)
  })

  it('knows which photos cannot be shown', async () => {
    tray.add([file('unseen.heic'), file('a.jpg')])
    await settle()
    expect(tray.snapshot.photos.map(({ unseen }) => unseen)).toEqual([true, false])
  })

  it('tells where a photo was taken', async () => {
    tray.add([file('a.jpg'), file('place.jpg')])
    await settle()
    expect(positions).toEqual([{ lat: 52, lon: -1 }])
  })
})

describe('failing', () => {
  it('tries three times more, then waits for the resident', async () => {
    let attempts = 0
    attempt = async () => {
      attempts++
      throw new ApiProblem(0)
    }
    tray.add([file('a.jpg')])
    await settle()
    expect(attempts).toBe(4)
    expect(tray.snapshot.photos[0]?.state).toMatchObject({ kind: 'failed' })
    expect(isBusy(tray.snapshot.photos)).toBe(true)
    expect(said.at(-1)).toMatch(/^Photo 1 was not added\. The photo was not sent\./)
    attempt = wait
    tray.tryAllAgain()
    await settle()
    expect(answersOf(tray.snapshot.photos)).toHaveLength(1)
  })

  it('leaves out what the server refuses, says what the server says, and goes on without it', async () => {
    let attempts = 0
    attempt = async (n) => {
      attempts++
      const detail = 'The photo cannot be opened. Add another one.'
      if (n === 1)
        throw new ApiProblem(422, { type: '/problems/evidence-refused', title: '', status: 422, detail })
    }
    tray.add([file('broken.heic'), file('a.jpg')])
    await settle()
    tray.tryAllAgain()
    expect(attempts).toBe(2)
    expect(tray.snapshot.photos.map(({ name }) => name)).toEqual(['a.jpg'])
    expect(isBusy(tray.snapshot.photos)).toBe(false)
    const problem = '‘broken.heic’ was not added. The photo cannot be opened. Add another one.'
    expect(tray.snapshot.problems).toEqual([problem])
    expect(said).toContain(problem)
  })
})

describe('removing', () => {
  it('stops the upload and lets the next one go', async () => {
    const stopped: number[] = []
    attempt = (n, signal) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          stopped.push(n)
          reject(signal.reason)
        }),
      )
    tray.add([file('a.jpg'), file('b.jpg'), file('c.jpg')])
    await vi.waitFor(() => expect(sent).toBe(2))
    attempt = wait
    tray.remove(1)
    tray.remove(2)
    await settle()
    expect(stopped).toEqual([1, 2])
    expect(tray.snapshot.photos.map(({ name }) => name)).toEqual(['c.jpg'])
    expect(said).toContain('Photo 1 removed. 2 photos left')
    expect(said.filter((words) => words.includes('not added'))).toEqual([])
  })
})

describe('coming back', () => {
  it('shows what was added before, with its description', () => {
    tray = newTray([{ id: idOf(9), receipt, description: 'The hole' }])
    expect(tray.snapshot.photos).toMatchObject([{ name: 'earlier.jpg', description: 'The hole' }])
    tray.describe(1, 'The hole, with a boot in it')
    expect(answersOf(tray.snapshot.photos)).toEqual([
      { id: idOf(9), receipt, description: 'The hole, with a boot in it' },
    ])
    tray.remove(1)
    expect(answersOf(tray.snapshot.photos)).toEqual([])
  })
})

describe('documents', () => {
  it('are as many as the question takes, and are called files', async () => {
    tray = newTray([], { kind: 'file', atMost: 2 })
    tray.add(['a.jpg', 'b.jpg', 'c.jpg'].map((name) => file(name)))
    await settle()
    expect(tray.snapshot.problems).toEqual(['You can add up to 2 files. 1 file was not added'])
    expect(said).toContain('File 2 added')
  })

  it('keep their names, which photos do not', async () => {
    tray.add([file('a.jpg')])
    await settle()
    expect(answersOf(tray.snapshot.photos, true)).toEqual([{ id: idOf(1), receipt, name: 'a.jpg' }])
    expect(answersOf(tray.snapshot.photos)).toEqual([{ id: idOf(1), receipt }])
  })

  it('keep as much of a long name as the API takes, with its ending', async () => {
    tray.add([file(`${'x'.repeat(200)}.jpg`)])
    await settle()
    const [answer] = answersOf(tray.snapshot.photos, true)
    expect(EvidenceAnswer.safeParse(answer).success).toBe(true)
    expect(answer?.name).toMatch(/x\.jpg$/)
  })

  it('say how large they are', () => {
    expect([1, 500 * 1024, 1.4 * 1024 * 1024, 2 * 1024 * 1024].map(sizeInWords)).toEqual([
      '1KB',
      '500KB',
      '1.4MB',
      '2MB',
    ])
  })
})
