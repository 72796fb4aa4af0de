import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breachesIn, elementsAmong } from './house.ts'
import { read } from './names.ts'
import { breaches } from './rule.ts'

/** Rules broken in one file, by line. */
function broken(...lines: string[]): string[] {
  const source = read('example.tsx', lines.join('\n'))
  const known = elementsAmong([source])
  return breaches(source, (name) => known.has(name)).map(({ line, rule }) => `${line}: ${rule}`)
}
const typed =
  '({ n, s, on, nodes, els }: { n: number; s: string; on: boolean; nodes: ReactNode; els: Elements })'
/** Rules broken by what a component draws. */
const drawing = (jsx: string, ...others: string[]) =>
  broken(`export function Page${typed} { return ${jsx} }`, ...others)

describe('words that change stand alone', () => {
  it.each([
    ['a number beside words', '<p>{n} services</p>'],
    ['words beside a component', '<p><Icon />{s}</p>'],
    ['words beside space alone', "<p>{s}{' '}</p>"],
    ['words that come and go', "<p>Sent{on && ' by phone'}</p>"],
    ['one of two words', "<p>Sent {on ? 'by phone' : 'here'}</p>"],
    ['an element, or words', '<p>{on ? <b>now</b> : s} or later</p>'],
    ['what may be words by its type', '<div><h2>Title</h2>{nodes}</div>'],
    ['what is of no type', '<p>{unknown.words} and more</p>'],
    ['what a call gives', '<p>On {dayInWords(n)}</p>'],
    ['a template beside an element', '<p><b>a</b>{`${n} of 5`}</p>'],
    ['words in an attribute', '<Hint text={<p>{n} left</p>} />'],
    ['words in a component', '<Tag>{n} new</Tag>'],
    ['a member of a record by a variable', '<p>{names[s]}: open</p>'],
    ['words by a name of its own', '{ const words = on ? s : "none"; return <p>{words} left</p> }'],
  ])('finds %s', (_, jsx) => {
    const source = jsx.startsWith('{') ? broken(`function Page${typed} ${jsx}`) : drawing(jsx)
    expect(source).toEqual(['1: 1'])
  })

  it.each([
    ['one string', '<p>{`${n} services`}</p>'],
    ['a lone expression', '<p>{on ? s : n}</p>'],
    ['an element of its own', '<p><span>{n}</span> services</p>'],
    ['words that stay', '<p>Call <b>us</b> now</p>'],
    ['elements by their type', '<div><h2>Title</h2>{els}</div>'],
    ['nothing but a truth', '<div><h2>Title</h2>{on}</div>'],
    ['a comment', '<p>{/* why */}{s}</p>'],
  ])('lets %s be', (_, jsx) => expect(drawing(jsx)).toEqual([]))

  it('takes what is imported, or stands at the top of the file, for words that stay', () => {
    expect(
      broken(
        "import { council } from '#council'",
        "const most = 'Ten'",
        'const Page = () => <p>{council.names.full} has {most}</p>',
      ),
    ).toEqual([])
  })

  it('knows a type by its name, and by the props that it was taken from', () => {
    expect(
      broken(
        'interface Base { before?: Elements }',
        'type Props = Base & { children: Elements; title: string }',
        'function Page(props: Props) {',
        '  const { children, title } = props',
        '  return <div>{props.before}{children}<i />{title}</div>',
        '}',
      ),
    ).toEqual(['5: 1'])
  })
})

describe('what comes and goes is never before words', () => {
  it.each([
    ['an element on a condition', '<p>{on && <b>new</b>} words</p>'],
    ['one of two elements', '<p>{on ? <b>a</b> : <i>b</i>} words</p>'],
    ['elements by their type', '<p>{els} words</p>'],
    ['a list', '<p>{list.map((one) => <b key={one}>{one}</b>)} words</p>'],
    ['an element with a key', '<p><b key={s}>new</b> words</p>'],
    ['a component that may draw nothing', '<p><Maybe /> words</p>'],
    ['one before another that may not be there', '<p>{on && <b>new</b>}{els}words</p>', 2],
  ])('finds %s', (_, jsx, times = 1) => {
    const maybe = 'function Maybe({ on }: { on: boolean }) { return on ? <b>new</b> : null }'
    expect(drawing(jsx, maybe)).toEqual(new Array(times).fill('1: 2'))
  })

  it.each([
    ['an element on a condition after words', '<p>words {on && <b>new</b>}</p>'],
    ['one with an element after it', '<p>{on && <b>new</b>}<span> words</span></p>'],
    ['one with space after it', "<p>{on && <b>new</b>}{' '}<i>words</i></p>"],
    ['a component that draws one element', '<p><Always /> words</p>'],
    ['a component that draws such a component', '<p><Twice /> words</p>'],
  ])('lets %s be', (_, jsx) => {
    const always = 'const Always = () => <b>new</b>'
    expect(drawing(jsx, always, 'function Twice() { return <Always /> }')).toEqual([])
  })
})

describe('words never come and go by themselves', () => {
  it.each([
    ['in a fragment', '<div>{on && <>some <b>words</b></>}</div>'],
    ['in a fragment that is handed over', '<Hint text={<>{s}<b>words</b></>} />'],
    ['in a list', '<p>{list.map((one) => one.name)}</p>'],
    ['in a list by a function’s name', '<p>{list.map(line)}</p>'],
    ['as what a component draws', 's'],
    ['as one of the things that a component draws', "on ? <b>words</b> : 'none'"],
    ['as what a component passes on', 'nodes'],
    ['under what draws nothing itself', '<Suspense fallback={null}>{nodes}</Suspense>'],
    ['under a context', '<StaffContext value={s}>{nodes}</StaffContext>'],
  ])('finds them %s', (_, jsx) => {
    expect(drawing(jsx, 'function line(one: string) { return one }')).toEqual(['1: 3'])
  })

  it.each([
    ['a fragment of elements', '<div>{on && <><b>some</b><i>words</i></>}</div>'],
    ['a list of elements', '<ul>{list.map((one) => <li key={one}>{one}</li>)}</ul>'],
    ['a list that is no part of the page', '<Choice items={list.map((one) => one.name)} />'],
    ['a component that passes elements on', 'els'],
    ['elements under a context', '<StaffContext value={s}>{els}</StaffContext>'],
  ])('lets %s be', (_, jsx) => expect(drawing(jsx)).toEqual([]))
})

describe('every page of ours', () => {
  it('can be translated by the browser', () => {
    expect(breachesIn(join(import.meta.dirname, '../src'))).toEqual([])
  })
})
