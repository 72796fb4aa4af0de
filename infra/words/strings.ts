import { type ESTree, parseSync } from 'vite'

/** A string that somebody reads, and where it stands. */
export interface Said {
  readonly file: string
  readonly line: number
  readonly words: string
}

type Node = { readonly type: string; readonly start: number; readonly end: number }

/** Attributes and fields that hold what a machine reads. */
const forMachines =
  /^(?:className|class|id|key|href|to|path|name|type|rel|role|htmlFor|autoComplete|inputMode|d|points|viewBox|transform|style|slug|icon|operationId|media|sizes|pattern|method|accept|src|page|file|policy|kind|from|lang|target|Bucket|KeyConditionExpression|UpdateExpression|ConditionExpression|ProjectionExpression|FilterExpression|aria-live|aria-describedby|data-.*)$/
/** What is written for developers: an error that is thrown, and a log. */
const forDevelopers = /^(?:Error|TypeError|RangeError|Fault|RegExp)$|^(?:console|log|logger)$/
/** Classes, addresses, expressions of DynamoDB and other things with a space that nobody reads. */
const code =
  /^(?:govuk-|app-|js-)|(?:^| )(?:govuk|app)-[a-z-]+(?: |$)|^[#:]\w+ (?:=|<|>|AND)|^(?:SET|REMOVE|ADD|DELETE|attribute_\w+) ?\(?|^[\w-]+\/[\w+.-]+(?:;|$)|^(?:ANY|GET|POST|PUT|DELETE) \/|^M ?[\d.-]+[ ,]|^\(?(?:min|max)-width|^https?:|^(?:no-cache|private|public|max-age)\b.*,|^\/|^[^a-z]*$/
/** Two words, or one that begins a label. */
const severalWords = /[a-z\d’'”)}…,.?!:;] [“‘"(]?[a-z£{\d]/i
const oneLabel = /^[A-Z][a-z]+(?:[’-][a-z]+)*[.?!…:]?$/

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Every string of a file that somebody reads: a paragraph of a page in one piece, with `{…}` for what the code puts into it. */
export function stringsIn(file: string, text: string): Said[] {
  const { program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const found: Said[] = []
  const put = (words: string, at: number) => {
    const one = words.replace(/\s+/g, ' ').trim()
    if (!(severalWords.test(one) || oneLabel.test(one)) || code.test(one)) return
    const begins = at + text.slice(at).search(/\S/)
    found.push({ file, line: text.slice(0, begins).split('\n').length, words: one })
  }
  visit(program, text, put)
  return found
}

type Put = (words: string, at: number) => void

function visit(value: unknown, text: string, put: Put): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, text, put)
    return
  }
  if (!isNode(value) || skipped(value)) return
  if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
    visitElement(value as ESTree.JSXElement, text, put)
    return
  }
  if (value.type === 'Literal') {
    const { value: words } = value as ESTree.StringLiteral
    if (typeof words === 'string') put(words, value.start)
    return
  }
  if (value.type === 'TemplateLiteral') put(templateWords(value as ESTree.TemplateLiteral), value.start)
  for (const [name, child] of Object.entries(value)) if (name !== 'type') visit(child, text, put)
}

/** What holds no words for a reader: imports, types, keys, comparisons, and what only developers see. */
function skipped(node: Node): boolean {
  if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return true
  if (/^(?:Import|ExportAll)/.test(node.type)) return true
  if (node.type === 'JSXAttribute')
    return forMachines.test(nameOf((node as unknown as ESTree.JSXAttribute).name))
  if (node.type === 'Property') {
    const { key, value } = node as unknown as ESTree.ObjectProperty
    // A service’s list of words to find it by, and what an example of a form says.
    return (
      forMachines.test(nameOf(key)) ||
      /^examples?$/.test(nameOf(key)) ||
      (nameOf(key) === 'words' && value.type === 'ArrayExpression')
    )
  }
  if (node.type === 'NewExpression')
    return forDevelopers.test(nameOf((node as unknown as ESTree.NewExpression).callee))
  if (node.type === 'BinaryExpression')
    return /^[=!]==?$/.test((node as unknown as ESTree.BinaryExpression).operator)
  if (node.type !== 'CallExpression') return false
  const { callee } = node as unknown as ESTree.CallExpression
  return forDevelopers.test(nameOf(callee.type === 'MemberExpression' ? callee.object : callee))
}

function nameOf(node: unknown): string {
  const { name, value } = node as { name?: unknown; value?: unknown }
  if (typeof name === 'string') return name
  return typeof value === 'string' ? value : ''
}

const templateWords = ({ quasis }: ESTree.TemplateLiteral): string =>
  quasis.map(({ value }) => value.cooked ?? value.raw).join('{…}')

/** An element with text of its own is one string, with whatever stands inside the line; others are looked into. */
function visitElement(element: ESTree.JSXElement | ESTree.JSXFragment, text: string, put: Put): void {
  if (element.type === 'JSXElement') visit(element.openingElement.attributes, text, put)
  const own = element.children.some((child) => child.type === 'JSXText' && /\p{L}/u.test(child.value))
  if (own) put(lineOf(element.children, text, put), element.children[0]?.start ?? element.start)
  else visit(element.children, text, put)
}

function lineOf(children: readonly ESTree.JSXChild[], text: string, put: Put): string {
  return children
    .map((child) => {
      if (child.type === 'JSXText') return child.value.replace(/\s*\n\s*/g, ' ')
      if (child.type === 'JSXElement' || child.type === 'JSXFragment') {
        if (child.type === 'JSXElement') visit(child.openingElement.attributes, text, put)
        return lineOf(child.children, text, put) || '{…}'
      }
      const inside = child.type === 'JSXExpressionContainer' ? child.expression : undefined
      if (inside?.type === 'Literal' && typeof inside.value === 'string') return inside.value
      visit(inside, text, put)
      return '{…}'
    })
    .join('')
}

/** A label of one word, which in code may as well be a name. */
export const isLabel = (words: string): boolean => oneLabel.test(words)
