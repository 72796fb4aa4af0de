import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { type CallExpression, type Identifier, type MemberExpression, type Node, parse } from 'acorn'
import { full } from 'acorn-walk'
import { newerGlobals, newerNames, newerOfEach, newerOwn } from './newer.ts'

/** The syntax of the oldest browsers: that of 2022, but for blocks in classes. */
const ecmaVersion = 2022

/** Global objects by the interface that describes them. */
const singletons: Readonly<Record<string, string>> = {
  crypto: 'Crypto',
  document: 'Document',
  globalThis: 'Window',
  history: 'History',
  location: 'Location',
  navigator: 'Navigator',
  performance: 'Performance',
  screen: 'Screen',
  self: 'Window',
  window: 'Window',
}

/**
 * What a built script asks for that the oldest browsers lack, once for each place: `Map.groupBy`, `.toSorted()`,
 * `navigation`, `lookbehind in /(?<=a)b/`. A call that asks first, `x.toSorted?.()`, is none.
 * Throws SyntaxError for newer syntax, which nothing but compiling mends.
 */
export function newerIn(script: string): string[] {
  const tree = parse(script, { ecmaVersion, sourceType: 'module' })
  const called = new Set<Node>()
  const named = new Set<string>()
  const nodes: Node[] = []
  full(tree, (node) => {
    nodes.push(node)
    if (node.type === 'CallExpression' && !(node as CallExpression).optional)
      called.add((node as CallExpression).callee)
    for (const name of namesGivenBy(node)) named.add(name)
  })
  return nodes.flatMap((node) => newerAt(node, called, named))
}

function newerAt(node: Node, called: ReadonlySet<Node>, named: ReadonlySet<string>): string[] {
  switch (node.type) {
    case 'StaticBlock':
      throw new SyntaxError('static { … } in a class')
    case 'MemberExpression':
      return newerMember(node as MemberExpression, called.has(node))
    case 'Identifier': {
      const { name } = node as Identifier
      return newerGlobals.has(name) && !named.has(name) ? [name] : []
    }
    default:
      return [...newerTakenOut(node), ...newerPattern(node)]
  }
}

/** Names that a script gives to something of its own. */
function namesGivenBy(node: Node): string[] {
  const { type, id, params, local, param } = node as unknown as Record<string, unknown>
  if (/^(Variable|Function|Class|Arrow|Import|Catch)/.test(String(type)))
    return [id, local, param, ...((params as unknown[]) ?? [])].flatMap(namesIn)
  return []
}

/** The names that a pattern binds. */
function namesIn(pattern: unknown): string[] {
  if (!pattern) return []
  const { type, name, properties, elements, value, argument, left } = pattern as Record<string, unknown>
  if (type === 'Identifier') return [String(name)]
  const inside = [...((properties as unknown[]) ?? []), ...((elements as unknown[]) ?? []), argument, left]
  return [...inside, type === 'Property' ? value : undefined].flatMap(namesIn)
}

const nameOf = ({ computed, property }: MemberExpression): string | undefined => {
  if (!computed) return 'name' in property ? property.name : undefined
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined
}

function newerMember(member: MemberExpression, isCalled: boolean): string[] {
  const name = nameOf(member)
  if (!name) return []
  if (member.object.type === 'Identifier' && isNewerOf(member.object.name, name))
    return [`${member.object.name}.${name}`]
  return isCalled && newerNames.has(name) ? [`.${name}()`] : []
}

function isNewerOf(object: string, name: string): boolean {
  if (newerOwn.has(`${object}.${name}`)) return true
  const described = singletons[object]
  return described === 'Window' ? newerGlobals.has(name) : newerOfEach.has(`${described}.${name}`)
}

/** `const { groupBy } = Map`. */
function newerTakenOut(node: Node): string[] {
  const { type, id, init } = node as unknown as Record<string, Record<string, unknown> | null>
  if (String(type) !== 'VariableDeclarator' || id?.type !== 'ObjectPattern' || init?.type !== 'Identifier')
    return []
  const keys = (id.properties as { key?: { name?: string } }[]).flatMap(({ key }) => key?.name ?? [])
  return keys.filter((key) => isNewerOf(String(init.name), key)).map((key) => `${init.name}.${key}`)
}

/**
 * A regular expression that stands in the script, as itself or as text, of which something may make one: the compiler
 * too writes `RegExp("(?<=a)b")` for a literal that the oldest browsers cannot read.
 */
function newerPattern(node: Node): string[] {
  const { type, regex, value, quasis } = node as unknown as Record<string, unknown>
  if (type === 'Literal' && regex) {
    const { pattern, flags } = regex as { pattern: string; flags: string }
    return newerInPattern(pattern, flags)
  }
  const parts = type === 'TemplateLiteral' ? (quasis as { value: { cooked?: string } }[]) : []
  const texts = [value, ...parts.map((part) => part.value.cooked)]
  return texts.flatMap((text) =>
    typeof text === 'string' && newerText.test(text) ? [`newer pattern in “${text}”`] : [],
  )
}

/** Lookbehind, and modifiers such as `(?i:a)`. */
const newerText = /\(\?(<[=!]|[ims]*-?[ims]+:)/

const patterns = new RegExpParser({ ecmaVersion })

function newerInPattern(pattern: string, flags: string): string[] {
  const found: string[] = []
  const whole = `/${pattern}/${flags}`
  try {
    // Safari has had it since 16.4 alone; all else of that year's regular expressions is older.
    visitRegExpAST(patterns.parseLiteral(whole), {
      onAssertionEnter: ({ kind }) => {
        if (kind === 'lookbehind') found.push(`lookbehind in ${whole}`)
      },
    })
  } catch {
    found.push(`what older browsers cannot read in ${whole}`)
  }
  return found
}
