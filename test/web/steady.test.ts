import { expect } from 'chai'
import { withPageLinks } from '../../src/web/pages/body-links.js'
import { steady } from '../../src/web/pages/steady.js'

describe('a text beside other texts', () => {
  it('keeps what it turns to itself, and is left alone when it does', () => {
    for (const text of ['Kars’ta kar', '\u2067خبر\u2069 – Kars', '\u202eters\u202c düz', 'a\u200fb', ''])
      expect(steady(text)).to.equal(text)
    expect(steady('\u202eters')).to.equal('ters')
    expect(steady('\u2069\u202eters\u202c')).to.equal('ters')
    expect(steady('\u2066a\u202eb\u2069c\u202c')).to.equal('abc')
  })

  it('is looked for everywhere but in HTML', () => {
    const article = {
      title: '\u202ea',
      media: [{ credit: '\u202bb', width: 3 }],
      body: { html: '\u202ec', excerpt: '\u202ed' },
      url: undefined,
    }
    expect(steady(article)).to.deep.equal({
      title: 'a',
      media: [{ credit: 'b', width: 3 }],
      body: { html: '\u202ec', excerpt: 'd' },
      url: undefined,
    })
  })
})

describe('links of a body on a page', () => {
  const html = '<a href="https://a.example/?x=1&amp;y" rel="license">a</a><a href="mailto:a@b.example">b</a><a>c</a>'

  it('give no hold, recommend nothing a partner wrote, and keep what they said of themselves', () => {
    expect(withPageLinks(html, 'self')).to.equal(
      '<a href="https://a.example/?x=1&amp;y" rel="noopener license">a</a><a href="mailto:a@b.example">b</a><a>c</a>',
    )
    expect(withPageLinks('<a href="https://a.example/">a</a>', 'kars-manset')).to.equal(
      '<a href="https://a.example/" rel="noopener nofollow">a</a>',
    )
  })

  it('let pictures wait', () => {
    expect(withPageLinks('<img src="https://a.example/a.png" alt="x" />', 'self')).to.equal(
      '<img loading="lazy" src="https://a.example/a.png" alt="x" />',
    )
  })
})
