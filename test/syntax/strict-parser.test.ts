// The hurried parser against saxes as it comes: the same events at the same places, and the same first error.
import { expect } from 'chai'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { strictParser } from '../../src/syntax/strict-parser.js'

type Parser = Pick<SaxesParser<{ xmlns: true }>, 'on' | 'write' | 'close' | 'position'>

function told(parser: Parser, text: string): unknown[] {
  const events: unknown[] = []
  const tell = (name: string, ...what: unknown[]) => events.push([name, parser.position, ...what])
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, prefix, local, uri, isSelfClosing, attributes }) => {
    tell('open', name, prefix, local, uri, isSelfClosing)
    for (const key in attributes) tell('attribute', key, { ...(attributes[key] as object) })
  })
  parser.on('closetag', ({ name }) => tell('close', name))
  parser.on('text', text => tell('text', text))
  parser.on('cdata', text => tell('cdata', text))
  try {
    parser.write(text).close()
  } catch (error) {
    tell('error', (error as Error).message)
  }
  return events
}

const bare = (text: string) => told(new SaxesParser({ xmlns: true, position: false }), text)
const hurried = (text: string) => told(strictParser(), text)

const PIECES =
  `<a> </a> <a:b> </a:b> <a/> <__proto__> </__proto__> <:a> <a:b:c> <a:b/> x:a="1" a="1" constructor="1" __proto__="1"
  xmlns="u:d" xmlns:a="u:a" xmlns:x="u:a" xmlns:x="" xmlns:xml="u:x" xmlns="http://www.w3.org/2000/xmlns/" a='"' a=1 a="&lt;" a="<"
  &amp; &lt; &#x41; &#0; &nbsp; & ; ]]> ] <![CDATA[ ]]> < > = / <!-- --> <?p?> <?p:i?> text ğüş 😀`
    .split(/\s+/)
    .concat([' ', '\n', '\t', '\r', '\r\n', '\x01', '\x7f', '\x85', '\u2028', '\ufffe', ' a="1" ', ' x:b="2" ', '<a '])

const ROOTS = [
  '',
  '<r>',
  '<r xmlns:a="u:a" xmlns:x="u:a">',
  '<?xml version="1.1"?><r xmlns:a="u:a">',
  '<!DOCTYPE r><r xmlns="u:r">',
]

describe('the strict parser', () => {
  it('tells what saxes tells', () => {
    const documents = fc.tuple(fc.constantFrom(...ROOTS), fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }))
    fc.assert(
      fc.property(documents, fc.boolean(), ([root, pieces], closed) => {
        const text = `${root}${pieces.join('')}${closed ? '</r>' : ''}`
        expect(hurried(text)).to.deep.equal(bare(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('resolves a name by what is declared where it stands', () => {
    const text =
      '<r xmlns="u:1" xmlns:p="u:2"><a/><p:a/><b xmlns="u:3" xmlns:p="u:4"><a/><p:a/><a/></b><a/><p:a x="1" p:x="2"/></r>'
    const open = hurried(text).filter(event => (event as unknown[])[0] === 'open')
    expect(open.map(event => (event as unknown[])[5])).to.deep.equal([
      'u:1',
      'u:1',
      'u:2',
      'u:3',
      'u:3',
      'u:4',
      'u:3',
      'u:1',
      'u:2',
    ])
    expect(hurried(text)).to.deep.equal(bare(text))
  })
})
