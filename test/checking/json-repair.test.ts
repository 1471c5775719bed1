import { expect } from 'chai'
import fc from 'fast-check'
import { applyFixes, parseFeed, validateFeed } from '../../src/index.js'

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'İlk',
  items: [{ id: '1', content_text: 'a // b /* c */ ,]', tags: ['ş', ','] }],
}

describe('JSON that people write by hand', () => {
  it('is read through comments and trailing commas, and --fix leaves the same feed', () => {
    const comment = fc.constantFrom('', ' ', '/* ğ, ] } */', '// "x": 1,\n', '/**/ // \r\n')
    fc.assert(
      fc.property(fc.infiniteStream(comment), fc.infiniteStream(fc.boolean()), (comments, commas) => {
        const between = () => comments.next().value
        const write = (value: unknown): string => {
          if (typeof value !== 'object' || value === null) return JSON.stringify(value)
          const parts = Array.isArray(value)
            ? value.map(write)
            : Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}${between()}:${write(inner)}`)
          const last = commas.next().value ? ',' : ''
          const inside = between() + parts.join(`${between()},${between()}`) + last + between()
          return Array.isArray(value) ? `[${inside}]` : `{${inside}}`
        }
        const written = write(FEED)
        const { diagnostics, format } = validateFeed(written)
        expect(format).to.equal('json-feed-1.1')
        expect(parseFeed(written).feed?.items[0]?.title ?? '').to.equal('')
        const slips = diagnostics.filter(({ rule }) => ['json-comment', 'trailing-comma'].includes(rule))
        const isFine = (() => {
          try {
            JSON.parse(written)
            return true
          } catch {
            return false
          }
        })()
        expect(slips.length > 0).to.equal(!isFine)
        expect(JSON.parse(applyFixes(written, slips))).to.deep.equal(FEED)
      }),
    )
  })

  it('is refused where a guess would be needed', () => {
    for (const [text, detail] of [
      ['{"version": "https://jsonfeed.org/version/1.1", title}', 'member name'],
      ['{"version": "https://jsonfeed.org/version/1.1",, "title": "a"}', 'member name'],
      ['{"version": "https://jsonfeed.org/version/1.1" /* never ends', 'expected'],
      ['{"version": "https://jsonfeed.org/version/1.1", /* a', 'member name'],
    ]) {
      const { valid, diagnostics } = validateFeed(text as string)
      expect(valid).to.equal(false)
      expect(diagnostics[0]).to.include({ rule: 'not-json' })
      expect(diagnostics[0]?.message).to.contain(detail)
    }
  })
})
