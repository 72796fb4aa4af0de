/** Begins what the console is told of words that nobody sees. */
export const unseen = 'Nobody sees'

/**
 * Runs in a page and does to it what a browser does that translates: every text is put into two elements of its own in
 * the place of its node, from when the page reacts, and again whenever it changes; the words stay as they are. Says on
 * the console as an error when words are written into a node that is gone: nobody sees them.
 */
export function translator(said: string): void {
  const gone = new WeakSet<Node>()
  const left = 'font, script, style, noscript, textarea, svg, [translate=no], .notranslate'

  const wrap = (text: Node) => {
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    inner.textContent = text.nodeValue
    gone.add(text)
    text.parentNode?.replaceChild(outer, text)
  }
  const translate = () => {
    const texts: Node[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode())
      if (text.nodeValue?.trim() && !text.parentElement?.closest(left)) texts.push(text)
    texts.forEach(wrap)
  }

  for (const [on, name] of [
    [Node.prototype, 'nodeValue'],
    [CharacterData.prototype, 'data'],
  ] as const) {
    const own = Object.getOwnPropertyDescriptor(on, name) as PropertyDescriptor
    Object.defineProperty(on, name, {
      ...own,
      set(this: Node, value: unknown) {
        if (gone.has(this) && value !== own.get?.call(this))
          console.error(`${said} that “${own.get?.call(this)}” became “${value}”`)
        own.set?.call(this, value)
      },
    })
  }

  const begin = () => {
    translate()
    new MutationObserver(translate).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  }
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName('usable').length === 0) return
    observer.disconnect()
    begin()
  }).observe({ type: 'mark', buffered: true })
}
