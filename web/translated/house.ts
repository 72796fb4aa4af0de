import { globSync, readFileSync } from 'node:fs'
import { type ESTree, Visitor } from 'vite'
import { Drawing, returnsOf } from './drawn.ts'
import { read, type Source } from './names.ts'
import { breaches, inWords } from './rule.ts'

type Component = ESTree.Function | ESTree.ArrowFunctionExpression

/** Draw one element each that stays: what an address leads to does not change while it stands. */
const steady = ['Anchor', 'RouterLink']

function componentsOf(source: Source): [string, Component][] {
  const found: [string, Component][] = []
  new Visitor({
    FunctionDeclaration: (node) => {
      if (node.id) found.push([node.id.name, node])
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression') found.push([id.name, init])
    },
  }).visit(source.program)
  return found.filter(([name]) => /^[A-Z]/.test(name))
}

/** Names of the components that draw one element whatever happens. Of those with one name all have to. */
export function elementsAmong(sources: readonly Source[]): ReadonlySet<string> {
  const all = sources.flatMap((source) =>
    componentsOf(source).map(([name, value]) => ({ source, name, value })),
  )
  const by = Map.groupBy(all, ({ name }) => name)
  let known = new Set<string>(steady)
  for (;;) {
    const isElement = (name: string) => known.has(name)
    const more = [...by].filter(([, those]) =>
      those.every(({ source, value }) => {
        const returns = returnsOf(value)
        return (
          returns.length === 1 && returns.every((one) => new Drawing(source, isElement).of(one) === 'element')
        )
      }),
    )
    const next = new Set([...steady, ...more.map(([name]) => name)])
    if (next.size === known.size) return known
    known = next
  }
}

/** Every breach in a folder’s components, in words with its place. */
export function breachesIn(folder: string): string[] {
  const files = globSync('**/*.tsx', { cwd: folder })
    .filter((file) => !/\.test\.tsx$|testing\//.test(file))
    .sort()
  const sources = files.map((file) => read(file, readFileSync(`${folder}/${file}`, 'utf8')))
  const known = elementsAmong(sources)
  return sources.flatMap((source, at) =>
    breaches(source, (name) => known.has(name)).map((breach) => inWords(files[at] as string, breach)),
  )
}
