interface Allowed {
  /** As {@link newerIn} says it. */
  readonly what: string
  /** How often it stands in the built files: one more is somebody else's, and has to be looked at. */
  readonly times: number
  /** Who asks for it, and why nothing breaks in a browser that lacks it. */
  readonly why: string
}

/** What the built files ask for although the oldest browsers lack it. Each was looked at in the built file. */
export const allowed: readonly Allowed[] = [
  { what: 'navigator.doNotTrack', times: 1, why: 'countStep: a wish that is not said is none' },
  { what: 'navigator.globalPrivacyControl', times: 1, why: 'countStep: a wish that is not said is none' },
  {
    what: 'setImmediate',
    times: 2,
    why: 'react-dom’s scheduler: asks with typeof, and uses a MessageChannel',
  },
  {
    what: 'navigator.connection',
    times: 3,
    why: 'react-dom: asks for it, and takes 5 Mbit/s otherwise; ahead.ts: where it is not said, nobody saves data',
  },
  { what: '.startViewTransition()', times: 1, why: 'react-dom: stands in a try; without it nothing moves' },
  { what: 'navigation', times: 10, why: 'react-dom and react-router: ask with typeof' },
  { what: 'orientation', times: 1, why: 'Leaflet: asks with typeof' },
  { what: 'window.TouchEvent', times: 1, why: 'Leaflet: asks whether it is there' },
  {
    what: 'globalThis.DecompressionStream',
    times: 2,
    why: 'pmtiles: asks with typeof, and unpacks by fflate otherwise',
  },
  { what: '.getMetadata()', times: 2, why: 'pmtiles: a method of its own' },
  {
    what: 'Error.captureStackTrace',
    times: 9,
    why: 'zod, twice as a worker has its own, jose, oauth4webapi and fflate: ask whether it is there',
  },
  {
    what: '.when()',
    times: 4,
    why: 'zod, twice as a worker has its own: a function of a check’s own definition',
  },
  { what: 'URL.canParse', times: 2, why: 'zod: asks with typeof, and makes a URL otherwise' },
  { what: 'URL.parse', times: 2, why: 'oauth4webapi: asks for it, and makes a URL otherwise' },
  { what: 'Uint8Array.fromBase64', times: 2, why: 'oauth4webapi: asks for it, and uses atob otherwise' },
  {
    what: 'Uint8Array.fromHex',
    times: 2,
    why: '@noble/hashes: asks with typeof, and reads the digits otherwise',
  },
  { what: '.toHex()', times: 1, why: '@noble/hashes: asks with typeof, and writes the digits otherwise' },
  { what: '.toBase64()', times: 1, why: 'oauth4webapi: asks for it, and uses btoa otherwise' },
]
