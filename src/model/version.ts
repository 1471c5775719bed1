// Alone knows which version this program is; a test holds it to package.json.

export const VERSION = '0.1.0'
