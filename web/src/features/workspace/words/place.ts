export const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** A ward by the name that people know it by. */
export const wardInWords = ({ name }: { readonly name: string }): string =>
  /\bward$/i.test(name) ? name : `${name} ward`

export const parishInWords = ({ name }: { readonly name: string }): string =>
  /\b(parish|town)$/i.test(name) ? name : `${name} parish`
