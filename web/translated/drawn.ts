import type { ESTree } from 'vite'
import type { Source } from './names.ts'

/**
 * What an expression of JSX puts on the page: nothing, space, words that stay as they are, one element that stays,
 * elements that come and go, what may be words that change, or a list with such words.
 */
export type Drawn = 'nothing' | 'space' | 'words' | 'element' | 'coming' | 'changing' | 'listed'

/** Says of a component, by its name, whether it draws one element, whatever it is given. */
export type IsElement = (component: string) => boolean

const order: readonly Drawn[] = ['nothing', 'space', 'element', 'coming', 'words', 'changing', 'listed']

/** Of several that may stand in one place: the one that asks most. */
function worst(all: readonly Drawn[]): Drawn {
  const most = all.reduce((most, one) => (order.indexOf(one) > order.indexOf(most) ? one : most), 'nothing')
  if (most === 'words' && all.length > 1) return 'changing'
  return most === 'element' && all.length > 1 ? 'coming' : most
}

/** The text of JSX as React gets it: lines joined, their ends cut. */
export function jsxWords(text: string): string {
  const lines = text.split(/\r?\n/)
  return lines
    .map((line, index) => {
      const begun = index === 0 ? line : line.trimStart()
      return index === lines.length - 1 ? begun : begun.trimEnd()
    })
    .filter(Boolean)
    .join(' ')
}

export const isWords = (drawn: Drawn): boolean => ['words', 'changing', 'listed'].includes(drawn)

const wordsOr = (text: string): Drawn => (text === '' ? 'nothing' : text.trim() === '' ? 'space' : 'words')

export const tagOf = (name: ESTree.JSXElementName): string =>
  name.type === 'JSXIdentifier'
    ? name.name
    : name.type === 'JSXMemberExpression'
      ? tagOfMember(name)
      : name.name.name
const tagOfMember = ({ object, property }: ESTree.JSXMemberExpression): string =>
  `${object.type === 'JSXIdentifier' ? object.name : tagOfMember(object)}.${property.name}`

/** Whether a tag is an element of HTML, not a component. */
export const isHost = (tag: string): boolean => /^[a-z]/.test(tag) && !tag.includes('.')

const isKeyed = ({ attributes }: ESTree.JSXOpeningElement): boolean =>
  attributes.some(
    (one) => one.type === 'JSXAttribute' && one.name.name === 'key' && one.value?.type !== 'Literal',
  )

export class Drawing {
  readonly #source: Source
  readonly #isElement: IsElement
  /** Guards against names that mean themselves. */
  readonly #open = new Set<unknown>()

  constructor(source: Source, isElement: IsElement) {
    this.#source = source
    this.#isElement = isElement
  }

  child(child: ESTree.JSXChild): Drawn {
    if (child.type === 'JSXText') return wordsOr(jsxWords(child.value))
    if (child.type === 'JSXSpreadChild') return 'changing'
    return this.of(child.type === 'JSXExpressionContainer' ? child.expression : child)
  }

  of(node: ESTree.JSXExpression): Drawn {
    switch (node.type) {
      case 'JSXEmptyExpression':
        return 'nothing'
      case 'JSXFragment':
        return this.#fragment(node)
      case 'JSXElement':
        return this.#element(node.openingElement)
      case 'Literal':
        return typeof node.value === 'string' || typeof node.value === 'number'
          ? wordsOr(String(node.value))
          : 'nothing'
      case 'TemplateLiteral':
        return node.expressions.every((one) => this.#isFixed(one)) ? 'words' : 'changing'
      case 'LogicalExpression':
        return this.#logical(node)
      case 'ConditionalExpression':
        return worst([this.of(node.consequent), this.of(node.alternate)])
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
        return this.of(node.expression)
      case 'ArrayExpression':
        return worst(['coming', ...node.elements.map((one) => this.#listed(one))])
      case 'ObjectExpression':
        return 'nothing'
      case 'UnaryExpression':
        return node.operator === '!' || node.operator === 'void' ? 'nothing' : 'changing'
      case 'BinaryExpression':
        return node.operator === '+' ? 'changing' : 'nothing'
      case 'Identifier':
        return this.#name(node)
      case 'MemberExpression':
        return this.#member(node)
      case 'CallExpression':
        return this.#call(node)
      case 'ChainExpression':
        return this.of(node.expression)
      default:
        return 'changing'
    }
  }

  /** What a function returns; a list's function: each of its lines. */
  returned(value: ESTree.Function | ESTree.ArrowFunctionExpression): Drawn {
    return worst(returnsOf(value).map((one) => this.of(one)))
  }

  #element(opening: ESTree.JSXOpeningElement): Drawn {
    const tag = tagOf(opening.name)
    if (isKeyed(opening)) return 'coming'
    return isHost(tag) || this.#isElement(tag) ? 'element' : 'coming'
  }

  /** A fragment’s words are seen to where it stands; to what is around it is it is what comes and goes. */
  #fragment({ children }: ESTree.JSXFragment): Drawn {
    const drawn = children.map((child) => this.child(child)).filter((one) => one !== 'nothing')
    return drawn[0] === 'element' && drawn.at(-1) === 'element' ? 'element' : 'coming'
  }

  #logical({ operator, left, right }: ESTree.LogicalExpression): Drawn {
    return worst(operator === '&&' ? ['nothing', this.of(right)] : [this.of(left), this.of(right)])
  }

  #listed(one: ESTree.ArrayExpressionElement): Drawn {
    if (!one) return 'nothing'
    return this.of(one.type === 'SpreadElement' ? one.argument : one)
  }

  #name(node: ESTree.IdentifierReference | ESTree.IdentifierName | ESTree.BindingIdentifier): Drawn {
    if (node.name === 'undefined') return 'nothing'
    const meaning = this.#source.meaning(node.name, node.start)
    if (!meaning || this.#open.has(meaning)) return 'changing'
    if (meaning.is === 'imported') return 'words'
    if (meaning.is === 'typed') return this.#typed(meaning.type)
    if (meaning.is === 'function') return 'changing'
    const drawn = this.#within(meaning, () => this.of(meaning.value))
    return meaning.top && drawn === 'changing' ? 'words' : drawn
  }

  #within(meaning: unknown, look: () => Drawn): Drawn {
    this.#open.add(meaning)
    const drawn = look()
    this.#open.delete(meaning)
    return drawn
  }

  #typed(type: ESTree.TSType | undefined): Drawn {
    if (!type) return 'changing'
    const own = this.#source.resolved(type)
    switch (own.type) {
      case 'TSBooleanKeyword':
      case 'TSUndefinedKeyword':
      case 'TSNullKeyword':
      case 'TSVoidKeyword':
        return 'nothing'
      case 'TSLiteralType':
        return own.literal.type === 'Literal' && typeof own.literal.value === 'boolean'
          ? 'nothing'
          : 'changing'
      case 'TSParenthesizedType':
      case 'TSTypeOperator':
        return this.#typed(own.typeAnnotation)
      case 'TSArrayType':
        return worst(['coming', this.#typed(own.elementType)])
      case 'TSUnionType':
        return worst(own.types.map((one) => this.#typed(one)))
      case 'TSTypeReference':
        return own.typeName.type === 'Identifier' && ['Elements', 'ReactElement'].includes(own.typeName.name)
          ? 'coming'
          : 'changing'
      default:
        return 'changing'
    }
  }

  #member(node: ESTree.MemberExpression): Drawn {
    if (this.#isFixed(node)) return 'words'
    if (node.computed || node.object.type !== 'Identifier') return 'changing'
    const meaning = this.#source.meaning(node.object.name, node.start)
    if (meaning?.is !== 'typed' || !meaning.type) return 'changing'
    return this.#typed(this.#source.member(meaning.type, node.property.name))
  }

  #call({ callee, arguments: given, start }: ESTree.CallExpression): Drawn {
    if (callee.type === 'MemberExpression' && !callee.computed) {
      const made = given.at(callee.property.name === 'from' ? 1 : 0)
      if (['map', 'flatMap', 'from'].includes(callee.property.name)) return this.#list(made)
    }
    if (callee.type !== 'Identifier') return 'changing'
    const meaning = this.#source.meaning(callee.name, start)
    if (meaning?.is === 'function' && !this.#open.has(meaning))
      return this.#within(meaning, () => worst(['nothing', this.returned(meaning.value)]))
    if (meaning?.is !== 'typed' || !meaning.type) return 'changing'
    const type = this.#source.resolved(meaning.type)
    return type.type === 'TSFunctionType' ? this.#typed(type.returnType?.typeAnnotation) : 'changing'
  }

  #list(made: ESTree.Argument | undefined): Drawn {
    const isFunction = made?.type === 'ArrowFunctionExpression' || made?.type === 'FunctionExpression'
    const line = isFunction ? this.returned(made) : this.#lineOf(made)
    return isWords(line) ? 'listed' : line === 'nothing' ? line : 'coming'
  }

  #lineOf(made: ESTree.Argument | undefined): Drawn {
    const meaning = made?.type === 'Identifier' ? this.#source.meaning(made.name, made.start) : undefined
    return meaning?.is === 'function' ? this.returned(meaning.value) : 'changing'
  }

  /** Whether it is the same as long as the page stands: written here, imported, or at the top of the file. */
  #isFixed(node: ESTree.JSXExpression | ESTree.Super | ESTree.PrivateIdentifier): boolean {
    if (node.type === 'Literal') return true
    if (node.type === 'TemplateLiteral') return node.expressions.every((one) => this.#isFixed(one))
    if (node.type === 'MemberExpression')
      return this.#isFixed(node.object) && (!node.computed || this.#isFixed(node.property))
    if (node.type !== 'Identifier') return false
    const meaning = this.#source.meaning(node.name, node.start)
    return meaning?.is === 'imported' || (meaning?.is === 'value' && meaning.top)
  }
}

/** Every expression that a function may return, itself, not those within it. */
export function returnsOf({ body }: ESTree.Function | ESTree.ArrowFunctionExpression): ESTree.Expression[] {
  if (!body) return []
  return body.type === 'BlockStatement'
    ? returnsIn(body.body as readonly ESTree.Statement[])
    : [body as ESTree.Expression]
}

function returnsIn(statements: readonly (ESTree.Statement | null)[]): ESTree.Expression[] {
  return statements.flatMap((one): ESTree.Expression[] => {
    switch (one?.type) {
      case 'ReturnStatement':
        return one.argument ? [one.argument] : []
      case 'IfStatement':
        return returnsIn([one.consequent, one.alternate])
      case 'BlockStatement':
        return returnsIn(one.body)
      case 'SwitchStatement':
        return one.cases.flatMap(({ consequent }) => returnsIn(consequent))
      case 'TryStatement':
        return returnsIn([one.block, one.handler?.body ?? null])
      case 'ForOfStatement':
      case 'ForStatement':
      case 'WhileStatement':
        return returnsIn([one.body])
      default:
        return []
    }
  })
}
