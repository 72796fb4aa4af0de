interface OldestBrowser {
  /** As people know it. */
  readonly name: string
  readonly version: string
  /** What the compiler calls it. */
  readonly target: string
  /** What MDN's browser compatibility data call it. */
  readonly data: readonly string[]
}

/**
 * The oldest browsers in which all of the site works: the last ones for phones and computers that are still in use.
 * Syntax is compiled down to them; `web/floor` holds the built files to them. Reviewed 2026-11-30.
 */
export const floor: readonly OldestBrowser[] = [
  { name: 'Safari on iPhone and iPad', version: '15.6', target: 'ios', data: ['safari_ios'] },
  { name: 'Safari on Mac', version: '15.6', target: 'safari', data: ['safari'] },
  { name: 'Chrome and Edge', version: '109', target: 'chrome', data: ['chrome', 'chrome_android'] },
  { name: 'Firefox', version: '115', target: 'firefox', data: ['firefox', 'firefox_android'] },
]

/** "Safari on iPhone and iPad 15.6", … for people to read. */
export const floorInWords: readonly string[] = floor.map(({ name, version }) => `${name} ${version}`)
