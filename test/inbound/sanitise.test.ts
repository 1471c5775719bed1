import { expect } from 'chai'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { plainText, shorten } from '../../src/inbound/plain-text.js'
import { sanitise } from '../../src/inbound/sanitise.js'

const BASE = 'https://akis.example/haber/'
const clean = (html: string) => sanitise(html, BASE).html

describe('sanitising', () => {
  it('keeps structure', () => {
    const html =
      '<h2>Ara başlık</h2><p>Bir <strong>kalın</strong> <em>söz</em></p><ul><li>ilk</li></ul><blockquote><p>alıntı</p></blockquote><table><tbody><tr><th scope="row">İl</th><td colspan="2">Kars</td></tr></tbody></table>'
    expect(clean(html)).to.equal(html)
  })

  it('drops behaviour and looks, with the content of scripts and styles', () => {
    expect(
      clean('<p onclick="x()" style="color:red" class="a" id="b">a<script>alert(1)</script><style>p{}</style></p>'),
    ).to.equal('<p>a</p>')
    expect(clean('<svg><a xlink:href="javascript:alert(1)">x</a></svg><object data="x">y</object>z')).to.equal('z')
    expect(clean('<form action="/x"><input value="1"><button>b</button></form>')).to.not.match(/<(form|input|button)/)
  })

  it('lets no address through but absolute http, https, mailto and tel', () => {
    expect(clean('<a href="javascript:alert(1)">x</a>')).to.equal('<a>x</a>')
    expect(clean('<a href=" java&#10;script:alert(1)">x</a>')).to.equal('<a>x</a>')
    expect(clean('<img src="data:image/png;base64,AA" alt="x">')).to.equal('')
    expect(clean('<a href="../öbür">x</a>')).to.equal('<a href="https://akis.example/%C3%B6b%C3%BCr">x</a>')
    expect(clean('<a href="//baska.example/x">x</a>')).to.equal('<a href="https://baska.example/x">x</a>')
    expect(clean('<a href="mailto:a@b.example">x</a>')).to.include('mailto:a@b.example')
  })

  it('keeps frames of known hosts on pages, makes them links in feeds, and drops all others', () => {
    const { html, feedHtml } = sanitise(
      '<p>önce</p><iframe src="https://www.youtube-nocookie.com/embed/x1" title="Sarıkamış"></iframe><iframe src="https://evil.example/x"></iframe><iframe src="http://www.youtube-nocookie.com/embed/x2"></iframe>',
      BASE,
    )
    expect(html.match(/<iframe/g)).to.have.length(1)
    expect(html).to.include('sandbox=').and.include('title="Sarıkamış"')
    expect(feedHtml).to.equal('<p>önce</p><a href="https://www.youtube-nocookie.com/embed/x1">Sarıkamış</a>')
  })

  it('gives feeds the same text when there is nothing to replace', () => {
    expect(sanitise('<p>düz</p>', BASE)).to.deep.equal({ html: '<p>düz</p>' })
  })

  it('keeps a film as a link in feeds', () => {
    expect(sanitise('<video src="/f.mp4" autoplay></video>', BASE).feedHtml).to.equal(
      '<a href="https://akis.example/f.mp4">akis.example</a>',
    )
  })

  it('leaves nothing to run, whatever it is given', () => {
    const pieces = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '<a href="javascript:',
        '"',
        "'",
        '>',
        '<',
        '&lt;',
        '&#x3c;',
        '<svg onload=',
        '<iframe src=',
        '<!--',
        '-->',
        ']]>',
        '<math><mi>',
        '<style>@import',
        '<p',
        ' on',
        'click=',
        '\u0000',
        '<template>',
        'ş',
        '<noscript><p title="</noscript>',
        '<select><style>',
        'https://www.youtube.com/',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), parts => {
        const { html, feedHtml } = sanitise(parts.join(''), BASE)
        for (const text of [html, feedHtml ?? '']) {
          const seen: string[] = []
          const parser = new Parser({
            onopentag: (name, attributes) => {
              seen.push(name)
              for (const [attribute, value] of Object.entries(attributes)) {
                expect(attribute).to.not.match(/^on|^style$/)
                if (['href', 'src', 'cite', 'poster'].includes(attribute))
                  expect(value).to.match(/^(https?|mailto|tel):/)
              }
            },
          })
          parser.end(text)
          expect(seen).to.not.include.members(['script'])
          expect(
            seen.filter(name => ['script', 'style', 'svg', 'math', 'object', 'template', 'form'].includes(name)),
          ).to.deep.equal([])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('plain text', () => {
  it('decodes entities, parts blocks and collapses blanks', () => {
    expect(plainText('<p>Kars&rsquo;ta&nbsp;&amp;</p><p>Iğdır<br>sis</p>')).to.equal('Kars’ta & Iğdır sis')
  })

  it('is shortened between words and never inside a character', () => {
    expect(shorten('Kısa', 10)).to.equal('Kısa')
    expect(shorten('Kar yağışı ulaşımı durdurdu', 15)).to.equal('Kar yağışı…')
    expect(shorten('😀'.repeat(10), 7)).to.equal('😀😀…')
    expect(shorten('Kar yağdı. Yollar kapandı.', 13)).to.equal('Kar yağdı. …')
  })
})
