import { expect } from 'chai'
import { textOf } from '../../src/model/tree.js'
import { read } from '../../src/syntax/read.js'
import { repair } from '../../src/syntax/repair.js'
import { fixText } from '../../src/validation/fixes.js'

const KNOWN = new Map([
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['media', 'http://search.yahoo.com/mrss/'],
])
const homes = () => ({ of: new Map(), items: new Set<string>(), texts: new Set<string>() })
const options = { wellKnown: KNOWN, spellings: () => new Map(), homes, salvage: false }

function mended(text: string) {
  const result = read(text, options)
  if (result.tree?.kind !== 'xml') throw new Error(`not mended: ${JSON.stringify(result.findings)}`)
  return { ...result, root: result.tree.root }
}

describe('repair', () => {
  const CASES: Readonly<Record<string, readonly [broken: string, rule: string, text: string]>> = {
    'blank lines before the declaration': ['\n\n<?xml version="1.0"?><a>b</a>', 'blank-line-before-declaration', 'b'],
    'a second BOM': ['\ufeff<?xml version="1.0"?><a>b</a>', 'blank-line-before-declaration', 'b'],
    'a comment before the declaration': [
      '<!-- & --> <?xml version="1.0"?><a>b</a>',
      'blank-line-before-declaration',
      'b',
    ],
    'HTML entities': ['<a>Kars&nbsp;&ndash; &Ccedil;</a>', 'undefined-named-entity', 'Kars\u00a0– Ç'],
    'entities nobody knows': ['<a>&haber;</a>', 'undefined-named-entity', '&haber;'],
    'bare ampersands': ['<a b="x&y">AT&T & co&</a>', 'bare-ampersand', 'AT&T & co&'],
    'control characters': ['<a>b\u0008c\u000bd</a>', 'illegal-character', 'bcd'],
    'control characters in CDATA': ['<a><![CDATA[b\u0010c & d]]></a>', 'illegal-character', 'bc & d'],
    'references to control characters': ['<a>o&#x1F;ffre&#0;</a>', 'illegal-character', 'offre'],
    'lone surrogates': ['<a>b\ud83dc</a>', 'illegal-character', 'bc'],
    'unbound well-known prefixes': ['<a><dc:creator>b</dc:creator></a>', 'missing-namespace', 'b'],
  }
  for (const [what, [broken, rule, text]] of Object.entries(CASES))
    it(`mends ${what} and loses nothing else`, () => {
      const { root, how, findings } = mended(broken)
      expect(how).to.equal('repaired')
      expect(textOf(root)).to.equal(text)
      expect(new Set(findings.map(found => found.rule))).to.deep.equal(new Set([rule]))
    })

  it('makes exactly the fixes that it tells of', () => {
    const broken = '\n<?xml version="1.0"?><a>b & c&nbsp;<dc:d/>\u0001</a>'
    const repaired = repair(broken, KNOWN)
    const fixes = repaired?.findings.flatMap(({ fix }) => fix ?? []) ?? []
    expect(fixText(broken, fixes)).to.equal(repaired?.text)
    expect(repair(repaired?.text ?? '', KNOWN)).to.equal(undefined)
  })

  it('leads places of the mended text back to the text that came in', () => {
    const broken = '\n\n<?xml version="1.0"?><a>b & c&nbsp;d<e/></a>'
    const { root, original } = mended(broken)
    const e = root.children.at(-1)
    if (e?.kind !== 'element') throw new Error('element expected')
    expect(broken.slice(original(e.start), original(e.end))).to.equal('<e/>')
    expect(broken.slice(original(root.start), original(root.end))).to.equal(broken.slice(broken.indexOf('<a>')))
  })

  it('leaves alone what is well-formed, comments and CDATA included', () => {
    expect(read('<a><!-- b & c &nbsp; --><![CDATA[d & e &nbsp;]]>&amp;</a>', options)).to.deep.include({
      how: 'strict',
      findings: [],
    })
  })

  it('drops what stands in a comment that is dropped only once', () => {
    const broken = '<!-- \u0001 --><?xml version="1.0"?><a>b & c\u0001</a>'
    expect(repair(broken, KNOWN)?.text).to.equal('<?xml version="1.0"?><a>b &amp; c</a>')
    expect(textOf(mended(broken).root)).to.equal('b & c')
  })

  it('refuses what it cannot mend, with the first problem', () => {
    const result = read('<a><b></a>', options)
    expect(result.how).to.equal('refused')
    expect(result.findings.map(({ rule }) => rule)).to.deep.equal(['not-well-formed'])
    expect(result.tree).to.equal(undefined)
  })
})
