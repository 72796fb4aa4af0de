/** Where somebody hears of what happens, by how they want to. */
export const newsWords = {
  none: 'Look at your private page whenever you like: it shows each step as it happens.',
  email: 'You asked for news by email. Your private page always has it first.',
  text: 'You asked for news by text message. Your private page always has it first.',
} as const
