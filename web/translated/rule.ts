import { type ESTree, Visitor } from 'vite'
import { Drawing, type IsElement, isWords, returnsOf, tagOf } from './drawn.ts'
import type { Source } from './names.ts'

/**
 * A page that the browser translates: Chrome puts `<font><font>words</font></font>` in the place of a node of text,
 * at any time, and React goes on holding the node that is gone. React does three things with such a node, and each goes
 * wrong then: it writes new words into it (the page is stale), it takes it away (`removeChild` throws), it puts something
 * before it (`insertBefore` throws). Elements stay, and an element whose only child is one string gets its words
 * anew as a whole. So
 *
 * 1. words that change, and what may be such words, are the only child of an element, never beside a sibling;
 * 2. what comes and goes never stands directly before words, even before those that stay;
 * 3. words never stand at the top of a fragment, of what a component returns, or of a list: there they come and go
 *    by themselves.
 *
 * A component draws either elements or words that its own element holds alone; what it puts beside others is of the
 * type `Elements` (`design/elements.ts`), which the compiler holds where it is given. What is imported or stands at the
 * top of a module never changes. Space between two elements is left alone by translators.
 */
export type Rule = 1 | 2 | 3

export interface Breach {
  readonly line: number
  readonly rule: Rule
  readonly source: string
}

const says: Record<Rule, string> = {
  1: 'words that may change beside a sibling; give them an element of their own, or make one string of all',
  2: 'comes and goes before words; give the words an element of their own',
  3: 'words at the top of a fragment, a component or a list; give them an element of their own',
}

/** A breach in words, with its place. */
export const inWords = (file: string, { line, rule, source }: Breach): string =>
  `${file}:${line} ${source} – ${says[rule]}`

type Parent = ESTree.JSXElement | ESTree.JSXFragment

/** Every place of a file where a translator would break the page. */
export function breaches(source: Source, isElement: IsElement): Breach[] {
  const drawing = new Drawing(source, isElement)
  const found: Breach[] = []
  const report = (rule: Rule, { start, end }: ESTree.Span) => {
    const line = source.text.slice(0, start).split('\n').length
    const shown = source.text.slice(start, end).trim().replace(/\s+/g, ' ').slice(0, 60)
    found.push({ line, rule, source: shown })
  }
  const look = (parent: Parent) => {
    for (const [rule, child] of wrongIn(parent, drawing)) report(rule, child)
  }
  const component = (name: string | undefined, value: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    if (!name || !/^[A-Z]/.test(name)) return
    for (const one of returnsOf(value)) if (isWords(drawing.of(one))) report(3, one)
  }
  new Visitor({
    JSXElement: look,
    JSXFragment: look,
    FunctionDeclaration: (node) => component(node.id?.name, node),
    VariableDeclarator: ({ id, init }) => {
      if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression') component(id.name, init)
    },
  }).visit(source.program)
  return found
}

/** Whether its children stand where it stands itself: in the element around it. */
const drawsNothing = (parent: Parent) =>
  parent.type === 'JSXFragment' || /^Suspense$|Context$|Provider$/.test(tagOf(parent.openingElement.name))

/** What is wrong among the children of one parent. */
function wrongIn(parent: Parent, drawing: Drawing): [Rule, ESTree.JSXChild][] {
  const children = parent.children
    .map((child) => ({ child, drawn: drawing.child(child) }))
    .filter(({ drawn }) => drawn !== 'nothing')
  const inFragment = drawsNothing(parent)
  return children.flatMap(({ child, drawn }, index): [Rule, ESTree.JSXChild][] => {
    if (drawn === 'listed' || (inFragment && isWords(drawn))) return [[3, child]]
    if (drawn === 'changing' && children.length > 1) return [[1, child]]
    const after = children.slice(index + 1).find((one) => one.drawn !== 'coming')
    return drawn === 'coming' && after?.drawn === 'words' ? [[2, child]] : []
  })
}
