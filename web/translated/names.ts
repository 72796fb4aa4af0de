import { type ESTree, parseSync, Visitor } from 'vite'

type Function = ESTree.Function | ESTree.ArrowFunctionExpression

/** What a name stands for: fixed (imported), an expression, a function, or something of a type. */
export type Meaning =
  | { readonly is: 'imported' }
  | { readonly is: 'value'; readonly value: ESTree.Expression; readonly top: boolean }
  | { readonly is: 'function'; readonly value: Function }
  | { readonly is: 'typed'; readonly type: ESTree.TSType | undefined }

interface Named {
  readonly name: string
  readonly meaning: Meaning
  /** Where the name holds, from character to character: the function around it, or the whole file. */
  readonly from: number
  readonly to: number
}

/** A file of TypeScript with JSX as the rule reads it. */
export interface Source {
  readonly text: string
  readonly program: ESTree.Program
  /** What the name means at this place, if the file says so. */
  meaning(name: string, at: number): Meaning | undefined
  /** Type of a member of a type, as the file declares it. */
  member(type: ESTree.TSType, name: string): ESTree.TSType | undefined
  /** The type that an alias of the file stands for, or the type itself. */
  resolved(type: ESTree.TSType): ESTree.TSType
}

type Members = readonly (ESTree.TSType | readonly ESTree.TSSignature[])[]

/** Reads a file. Throws for one that is not TypeScript. */
export function read(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const names: Named[] = []
  const aliases = new Map<string, ESTree.TSType>()
  const interfaces = new Map<string, Members>()
  const scopes: { start: number; end: number }[] = [program]
  const add = (name: string, meaning: Meaning) => {
    const { start, end } = scopes.at(-1) as { start: number; end: number }
    names.push({ name, meaning, from: start, to: end })
  }
  const member = memberOf(aliases, interfaces)
  const enter = (node: Function) => {
    if (node.type === 'FunctionDeclaration' && node.id) add(node.id.name, { is: 'function', value: node })
    scopes.push(node)
    for (const parameter of node.params) addParameter(parameter, add, member)
  }
  const addPattern = (pattern: ESTree.BindingPattern, init: ESTree.Expression | null, top: boolean) => {
    const from = init?.type === 'Identifier' ? nearest(names)(init.name, init.start) : undefined
    const type = from?.is === 'typed' ? from.type : undefined
    for (const { name, key } of namesIn(pattern)) {
      const own = key && type ? member(type, key) : undefined
      add(name, top ? { is: 'imported' } : { is: 'typed', type: own })
    }
  }
  const leave = () => void scopes.pop()
  new Visitor({
    ImportDeclaration: ({ specifiers }) => {
      for (const { local } of specifiers) add(local.name, { is: 'imported' })
    },
    TSTypeAliasDeclaration: ({ id, typeAnnotation }) => void aliases.set(id.name, typeAnnotation),
    TSInterfaceDeclaration: ({ id, body, extends: above }) => {
      const named = above.map(({ expression }) => reference(expression))
      interfaces.set(id.name, [body.body, ...named.filter((type) => type !== undefined)])
    },
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    VariableDeclarator: ({ id, init }) => {
      const top = scopes.length === 1
      if (id.type === 'Identifier') add(id.name, meaningOf(init, top))
      else addPattern(id, init, top)
    },
  }).visit(program)
  return { text, program, member, resolved: resolvedBy(aliases), meaning: nearest(names) }
}

const unknown: Meaning = { is: 'typed', type: undefined }

function meaningOf(init: ESTree.Expression | null, top: boolean): Meaning {
  if (!init) return unknown
  if (init.type === 'ArrowFunctionExpression' || init.type === 'FunctionExpression')
    return { is: 'function', value: init }
  return { is: 'value', value: init, top }
}

/** The name that holds in the smallest place around. */
const nearest = (names: readonly Named[]) => (name: string, at: number) =>
  names
    .filter((one) => one.name === name && one.from <= at && at <= one.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0]?.meaning

/** An `extends X` as the type that it names. */
function reference(expression: ESTree.Expression): ESTree.TSType | undefined {
  if (expression.type !== 'Identifier') return undefined
  const { name, start, end } = expression
  const typeName = { ...expression, name } as ESTree.IdentifierReference
  return { type: 'TSTypeReference', typeName, typeArguments: null, start, end }
}

const named = (type: ESTree.TSType): string | undefined =>
  type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : undefined

function resolvedBy(aliases: ReadonlyMap<string, ESTree.TSType>) {
  const resolved = (type: ESTree.TSType): ESTree.TSType => {
    const alias = aliases.get(named(type) ?? '')
    return alias ? resolved(alias) : type
  }
  return resolved
}

function memberOf(aliases: ReadonlyMap<string, ESTree.TSType>, interfaces: ReadonlyMap<string, Members>) {
  const among = (signatures: readonly ESTree.TSSignature[], name: string) => {
    for (const one of signatures) {
      if (one.type === 'TSPropertySignature' && one.key.type === 'Identifier' && one.key.name === name)
        return one.typeAnnotation?.typeAnnotation
    }
    return undefined
  }
  const first = (types: Members, name: string): ESTree.TSType | undefined => {
    for (const type of types) {
      const found = 'type' in type ? member(type, name) : among(type, name)
      if (found) return found
    }
    return undefined
  }
  const member = (type: ESTree.TSType, name: string): ESTree.TSType | undefined => {
    if (type.type === 'TSTypeLiteral') return among(type.members, name)
    if (type.type === 'TSIntersectionType') return first(type.types, name)
    if (type.type === 'TSParenthesizedType') return member(type.typeAnnotation, name)
    const own = named(type) ?? ''
    const alias = aliases.get(own)
    return alias ? member(alias, name) : first(interfaces.get(own) ?? [], name)
  }
  return member
}

/** Every name in a pattern, with the key by which it is taken, if it is one of the first level. */
function namesIn(pattern: ESTree.BindingPattern): { name: string; key?: string }[] {
  switch (pattern.type) {
    case 'Identifier':
      return [{ name: pattern.name }]
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'ArrayPattern':
      return pattern.elements.flatMap((one) =>
        !one ? [] : namesIn(one.type === 'RestElement' ? one.argument : one).map(({ name }) => ({ name })),
      )
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => {
        if (one.type === 'RestElement') return namesIn(one.argument).map(({ name }) => ({ name }))
        const key = one.key.type === 'Identifier' ? one.key.name : undefined
        return namesIn(one.value).map((inner) =>
          key && !inner.key ? { name: inner.name, key } : { name: inner.name },
        )
      })
  }
}

function addParameter(
  parameter: ESTree.ParamPattern,
  add: (name: string, meaning: Meaning) => void,
  member: Source['member'],
): void {
  if (parameter.type === 'TSParameterProperty') return
  const pattern = parameter.type === 'RestElement' ? parameter.argument : parameter
  const type = pattern.typeAnnotation?.typeAnnotation
  for (const { name, key } of namesIn(pattern))
    add(name, { is: 'typed', type: key && type ? member(type, key) : key ? undefined : type })
}
