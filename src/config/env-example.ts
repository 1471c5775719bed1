// Alone prints `.env.example` from the table of options.
import { OPTIONS, type Option } from './options.js'

export function envExample(): string {
  const rows = Object.entries<Option<unknown>>(OPTIONS).map(([name, option]) => {
    const value = option.fallback?.replace('{PORT}', '8080') ?? ''
    return `# ${option.about}\n#${name}=${value}\n`
  })
  return [HEAD, ...rows].join('\n')
}

const HEAD = `# Settings of Mahreç. Copy to .env and change what you need; the real environment wins over .env.
# Every line shows its default. Printed from src/config/options.ts: npm run env-example
`
