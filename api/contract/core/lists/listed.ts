/** `Ash`, `Ash and Birch`, `Ash, Birch and Cedar`. */
export const listed = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)
