import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesIn } from './support/circles.ts'
import { files, importsOf, inHouse, isTest, root, sourceOf } from './support/imports.ts'
import { type Floor, floors } from './support/rooms.ts'

const code = files.filter((file) => !isTest(file))

/** The room on a floor that a path is in; undefined off the floor, and for a file that stands in no room of it. */
function roomOn({ folder }: Floor, path: string): string | undefined {
  const [room, inside] = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : []
  return inside === undefined ? undefined : room
}

const wall = ({ folder, rooms }: Floor, from: string, to: string): string =>
  `${folder}/${from} may import ${(rooms[from] ?? []).join(', ') || 'no other room'}, not ${to}`

/** Every import through a wall of the floor, as "file imports what: the rule that it broke". */
function through(floor: Floor, from: readonly string[] = code): string[] {
  return from
    .filter((file) => !floor.besides?.test(file))
    .flatMap((file) => {
      const room = roomOn(floor, file)
      if (room === undefined || room === 'testing') return []
      const own = importsOf(file).filter(({ as }) => as !== 'type' || !floor.typesAreFree)
      return own.flatMap(({ path }) => {
        const other = roomOn(floor, path)
        const may = other === undefined || other === room || floor.rooms[room]?.includes(other)
        return may ? [] : [`${file} imports ${path}: ${wall(floor, room, other ?? '')}`]
      })
    })
}

const isOf = (floor: Floor, file: string) => file.startsWith(`${floor.folder}/`) && !floor.besides?.test(file)

describe.each(floors)('the rooms of $folder', (floor) => {
  it('import only whom they may', () => {
    expect(through(floor)).toEqual([])
  })

  it('have a row each, and hold every file', () => {
    const unknown = code
      .filter((file) => isOf(floor, file))
      .map((file) => roomOn(floor, file) ?? file)
      .filter((room) => room !== 'testing' && !(room in floor.rooms))
    expect([...new Set(unknown)]).toEqual([])
  })

  it('need each other in no circle', () => {
    expect(circlesIn(new Map(Object.entries(floor.rooms)))).toEqual([])
    for (const others of Object.values(floor.rooms)) {
      for (const other of others) expect(Object.keys(floor.rooms)).toContain(other)
    }
  })
})

describe('the walls', () => {
  it('are seen where one is broken', () => {
    const life = floors.find(({ folder }) => folder === 'api/requests')
    const strict = life && { ...life, rooms: { ...life.rooms, life: [] } }
    expect(strict && through(strict)).toContain(
      'api/requests/life/submit.ts imports api/requests/evidence/accept.ts: ' +
        'api/requests/life may import no other room, not evidence',
    )
  })

  it('keep the wings to come from each other and from requests', () => {
    const [api] = floors
    for (const wing of ['admissions', 'fostering']) {
      for (const other of ['requests', 'admissions', 'fostering'])
        expect(api?.rooms[wing] ?? []).not.toContain(other)
    }
  })
})

describe('circles of values', () => {
  it('are found, by the way round', () => {
    const graph = { a: ['b', 'd'], b: ['c'], c: ['b'], d: ['d'], e: ['a'] }
    expect(circlesIn(new Map(Object.entries(graph)))).toEqual(['b → c → b', 'd → d'])
  })

  it('are nowhere in the house: only types may go round', () => {
    const values = (file: string) =>
      importsOf(file)
        .filter(({ as, path }) => as === 'value' && inHouse(path))
        .map(({ path }) => path)
    const graph = new Map(code.map((file) => [file, values(file)]))
    expect([...graph.values()].flat().length).toBeGreaterThan(2000)
    expect(circlesIn(graph)).toEqual([])
  })
})

describe('the size', () => {
  const all = globSync('{api,web,infra,e2e}/**/*.{ts,tsx,js,mjs,scss}', { cwd: root })
  const most = { lines: 300, files: 40 }

  it(`of a file is ${most.lines} lines at most`, () => {
    const long = all.filter((file) => sourceOf(file).split('\n').length - 1 > most.lines)
    expect(long).toEqual([])
  })

  it('of a room’s README is 25 lines at most', () => {
    const readmes = globSync('{api,web,infra,e2e}/**/README.md', { cwd: root })
    expect(readmes.length).toBeGreaterThan(3)
    expect(readmes.filter((file) => sourceOf(file).split('\n').length - 1 > 25)).toEqual([])
  })

  it('of the house’s own README is 200 lines at most', () => {
    expect(sourceOf('README.md').split('\n').length - 1).toBeLessThanOrEqual(200)
  })

  it(`of a room is ${most.files} files at most`, () => {
    // The catalogue is one file for each service: whoever adds one finds nothing full.
    const folders = Map.groupBy(all, dirname)
    folders.delete('api/services')
    // Three lines each: one for each set of rights.
    folders.delete('api/functions')
    const full = [...folders].filter(([, inside]) => inside.length > most.files)
    expect(full.map(([folder, inside]) => `${folder} has ${inside.length} files`)).toEqual([])
  })
})
