// Alone knows what this program is called when it speaks of itself to others, and where its page is.

export const PROGRAM = {
  name: 'Mahreç',
  /** As in package.json; a test compares. */
  version: '0.1.0',
  url: 'https://www.npmjs.com/package/mahrec',
} as const
