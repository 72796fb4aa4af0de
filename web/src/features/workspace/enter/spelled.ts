const alphabet: Readonly<Record<string, string>> = {
  A: 'Alfa',
  B: 'Bravo',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  N: 'November',
  P: 'Papa',
  Q: 'Quebec',
  R: 'Romeo',
  S: 'Sierra',
  T: 'Tango',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
  Z: 'Zulu',
}

/** "Hotel Whiskey, 7 Kilo 3 Mike, …": letters that are hard to tell apart on the phone. */
export const spelled = (reference: string): string =>
  reference
    .split(/[- ]/)
    .map((part) => [...part].map((letter) => alphabet[letter] ?? letter).join(' '))
    .join(', ')
