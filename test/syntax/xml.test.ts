import { expect } from 'chai'
import { child, childrenOf, type Element, type XmlTree } from '../../src/model/tree.js'
import { MAX_ATTRIBUTES, MAX_CHARACTERS, MAX_DEPTH, MAX_NAMESPACES } from '../../src/syntax/limits.js'
import { readXml } from '../../src/syntax/xml.js'

function treeOf(text: string): XmlTree {
  const result = readXml(text)
  if ('problem' in result) throw new Error(`${result.problem.kind}: ${result.problem.detail}`)
  return result.tree
}

function problemOf(text: string) {
  const result = readXml(text)
  if ('tree' in result) throw new Error('expected a problem')
  return result.problem
}

describe('reading XML', () => {
  it('gives every element and text the place it stands at', () => {
    const text = '<?xml version="1.0"?>\r\n<a>\r\n  <b x="1">ş😀</b><!-- c --><c/>&amp;<![CDATA[<d>]]>\r\n</a>\r\n'
    const { root } = treeOf(text)
    const part = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    const b = child(root, 'b') as Element
    expect(part(root)).to.equal(text.slice(text.indexOf('<a>'), text.indexOf('</a>') + 4))
    expect(part(b)).to.equal('<b x="1">ş😀</b>')
    expect(text.slice(b.start, b.startTagEnd)).to.equal('<b x="1">')
    expect(part(child(root, 'c') as Element)).to.equal('<c/>')
    const texts = root.children.filter(node => node.kind === 'text')
    expect(texts.map(part)).to.deep.equal(['\r\n  ', '&amp;', '<![CDATA[<d>]]>', '\r\n'])
    expect(texts.map(({ value }) => value)).to.deep.equal(['\n  ', '&', '<d>', '\n'])
    expect(texts.map(({ cdata }) => cdata)).to.deep.equal([false, false, true, false])
  })

  it('resolves prefixes, and keeps declarations apart from attributes', () => {
    const { root, namespaces } = treeOf('<a xmlns="u" xmlns:p="v" p:x="1" y="2"><p:b/></a>')
    expect(root.uri).to.equal('u')
    expect(root.attributes.map(({ local, uri, value }) => [local, uri, value])).to.deep.equal([
      ['x', 'v', '1'],
      ['y', '', '2'],
    ])
    expect(childrenOf(root, 'b', 'v')).to.have.length(1)
    expect(namespaces.map(({ prefix, uri }) => [prefix, uri])).to.deep.equal([
      ['', 'u'],
      ['p', 'v'],
    ])
  })

  it('keeps the declaration and the doctype', () => {
    const { declaration, doctype } = treeOf('<?xml version="1.0" encoding="utf-8" standalone="yes"?><!DOCTYPE a><a/>')
    expect(declaration).to.include({ version: '1.0', encoding: 'utf-8', standalone: 'yes', start: 0, end: 55 })
    expect(doctype).to.include({ value: ' a', start: 55, end: 67 })
  })

  it('reads entities that the document declares as plain text, and no others', () => {
    const text = (body: string) =>
      `<!DOCTYPE a [<!ENTITY n "Kars"><!ENTITY m "<b/>"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>${body}</a>`
    expect(treeOf(text('&n;')).root.children[0]).to.include({ value: 'Kars' })
    expect(problemOf(text('&m;')).kind).to.equal('undefined-named-entity')
    expect(problemOf(text('&f;')).kind).to.equal('undefined-named-entity')
  })

  const BROKEN: Readonly<Record<string, string>> = {
    'text after the root': '<a/>b',
    'text before the root': 'b<a/>',
    'two roots': '<a/><b/>',
    'a duplicate attribute': '<a x="1" x="2"/>',
    'a control character': '<a>\u0008</a>',
    'a noncharacter': '<a>\uffff</a>',
    'a lone surrogate': '<a>\ud800</a>',
    ']]> in text': '<a>]]></a>',
    'an unquoted attribute': '<a x=1/>',
    'an attribute without value': '<a x/>',
    '< in an attribute': '<a x="<"/>',
    'a bare ampersand': '<a>b & c</a>',
    'an unclosed element': '<a><b></a>',
    'a truncated document': '<a><b>text',
    'a truncated tag': '<a><b x="',
    'an empty document': '',
    'only white space': ' \n ',
    'a late declaration': ' <?xml version="1.0"?><a/>',
    'two hyphens in a comment': '<a><!-- -- --></a>',
    'an upper-case reference': '<a>&#X41;</a>',
  }
  for (const [what, text] of Object.entries(BROKEN))
    it(`refuses ${what} with a place inside the document`, () => {
      const { at, detail } = problemOf(text)
      expect(at.start).to.be.within(0, text.length)
      expect(at.end).to.be.within(at.start, text.length)
      expect(detail).not.to.equal('')
    })

  it('names an unbound prefix and an undefined entity', () => {
    expect(problemOf('<a><p:b/></a>').kind).to.equal('missing-namespace')
    expect(problemOf('<a>&nbsp;</a>').kind).to.equal('undefined-named-entity')
  })

  it('stops at its limits, each with its name, and reads up to them', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
    expect(treeOf(nested(MAX_DEPTH)).root.local).to.equal('a')
    expect(problemOf(nested(MAX_DEPTH + 1))).to.include({ kind: 'too-deep', limit: MAX_DEPTH })

    const declared = (count: number) =>
      `<a${Array.from({ length: count }, (_, index) => ` xmlns:p${index}="u"`).join('')}/>`
    expect(treeOf(declared(MAX_NAMESPACES)).namespaces).to.have.length(MAX_NAMESPACES)
    const around = declared(MAX_NAMESPACES).replace('/>', '>')
    expect(problemOf(`${around}<b xmlns:q="u"/></a>`)).to.include({
      kind: 'too-many-namespaces',
      limit: MAX_NAMESPACES,
    })

    const attributes = Array.from({ length: MAX_ATTRIBUTES + 1 }, (_, index) => ` x${index}=""`).join('')
    expect(problemOf(`<a${attributes}/>`)).to.include({ kind: 'too-many-attributes', limit: MAX_ATTRIBUTES })

    expect(problemOf(' '.repeat(MAX_CHARACTERS + 1))).to.include({ kind: 'validator-limit', limit: MAX_CHARACTERS })
  })

  it('counts only declarations in scope', () => {
    const one = '<b xmlns:p="u"/>'
    expect(treeOf(`<a>${one.repeat(MAX_NAMESPACES + 10)}</a>`).root.children).to.have.length(MAX_NAMESPACES + 10)
  })
})
