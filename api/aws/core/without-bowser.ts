/** Stands in for bowser when functions are bundled: the SDK asks it about the browser that it runs in, and here is none. */
export function parse(): never {
  throw new Error('There is no browser here to tell the name of')
}
