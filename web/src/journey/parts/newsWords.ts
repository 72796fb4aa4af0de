/** Where somebody hears of what happens, by how they want to. */
export const newsWords = {
  none: 'Look at your private page whenever you like: it shows each step as it happens.',
  email: 'We will email you when something changes. You can look at your private page at any time.',
  text: 'We will text you when something changes. You can look at your private page at any time.',
} as const
