/** Instead of `@protomaps/basemaps`, of which protomaps-leaflet asks this alone, and only for a look by name. */
export function namedFlavor(name: string): never {
  throw new Error(`The map has a look of its own, and none called ${name}`)
}
