import { expect } from 'chai'
import fc from 'fast-check'
import { check } from '../../src/checking/check.js'
import { fixDocument } from '../../src/checking/fix-document.js'
import { parseFeed } from '../../src/index.js'
import { decode } from '../../src/syntax/decode.js'
import { encoderOf } from '../encoded.js'

const TURKISH =
  'Kağızman’da yağış sürüyor: “Iğdır yolu çığ yüzünden kapandı”, dedi Şükrü Öztürk. İl Özel İdaresi ekipleri geceyi dağda geçirdi.'

const encoded = (text: string, label: string) => encoderOf(label)(text)
const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string) =>
  Uint8Array.from([...Array(text.length).keys()].flatMap(at => [text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8]))

const rss = (text: string, declared?: string) =>
  `<?xml version="1.0"${declared ? ` encoding="${declared}"` : ''}?>\n<rss version="2.0"><channel><title>Serhat Postası</title><item><title>${text}</title><link>https://serhat.example/1</link></item></channel></rss>`

const titleIn = (bytes: Uint8Array, contentType?: string) =>
  parseFeed(bytes, contentType ? { contentType } : {}).feed?.items[0]?.title

const told = (bytes: Uint8Array, contentType?: string) => {
  const { findings, encoding, by, text } = decode(bytes, contentType ? { contentType } : {})
  const wrong = findings.find(({ rule }) => rule === 'wrong-encoding')
  return {
    rules: findings.map(({ rule }) => rule),
    encoding,
    by,
    data: wrong?.data,
    at: wrong && text.slice(wrong.at.start, wrong.at.end),
  }
}

describe('Turkish text', () => {
  // ISO-8859-9 has no typographic quotation marks.
  const plain = TURKISH.replaceAll('’', "'").replace(/[“”]/g, '"')
  const RIGHT: Readonly<Record<string, Uint8Array>> = {
    'windows-1254, declared': encoded(rss(TURKISH, 'windows-1254'), 'windows-1254'),
    'windows-1254, declared as cp1254': encoded(rss(TURKISH, 'cp1254'), 'windows-1254'),
    'iso-8859-9, declared': encoded(rss(plain, 'ISO-8859-9'), 'windows-1254'),
    'iso-8859-9, declared as latin5': encoded(rss(plain, 'latin5'), 'windows-1254'),
    'windows-1254, declared as iso-8859-9': encoded(rss(TURKISH, 'iso-8859-9'), 'windows-1254'),
    'utf-8, declared': utf8(rss(TURKISH, 'utf-8')),
    'utf-8, declared as utf8': utf8(rss(TURKISH, 'utf8')),
    'utf-8, not declared': utf8(rss(TURKISH)),
    'utf-16 with its mark': wide(`\ufeff${rss(TURKISH, 'utf-16')}`),
    'utf-16 without': wide(rss(TURKISH, 'utf-16')),
  }
  for (const [what, bytes] of Object.entries(RIGHT))
    it(`is read in ${what}, and nothing is called wrong`, () => {
      expect([TURKISH, plain]).to.include(titleIn(bytes))
      expect(told(bytes).rules).not.to.include.members(['wrong-encoding'])
      expect(told(bytes).rules).not.to.include.members(['unicode-error'])
    })

  it('is read when HTTP alone says the encoding', () => {
    const bytes = encoded(rss(TURKISH), 'windows-1254')
    expect(titleIn(bytes, 'text/xml; charset=windows-1254')).to.equal(TURKISH)
    expect(titleIn(bytes, "application/rss+xml;charset='Windows-1254'")).to.equal(TURKISH)
    expect(told(bytes, 'text/xml; charset=windows-1254')).to.include({ by: 'http', data: undefined })
  })

  it('is read when nothing says the encoding, and that is told', () => {
    const bytes = encoded(rss(TURKISH), 'windows-1254')
    expect(titleIn(bytes)).to.equal(TURKISH)
    expect(told(bytes)).to.deep.include({
      encoding: 'windows-1254',
      by: 'detection',
      data: { said: 'utf-8', by: 'default', truth: 'windows-1254' },
      at: 'ı',
    })
  })

  it('is read when the declaration lies, which is told where it does and can be mended', () => {
    for (const lie of ['utf-8', 'us-ascii', 'utf-16']) {
      const bytes = encoded(rss(TURKISH, lie), 'windows-1254')
      expect(titleIn(bytes), lie).to.equal(TURKISH)
      expect(told(bytes), lie).to.deep.include({
        by: 'detection',
        data: { said: lie, by: 'declaration', truth: 'windows-1254' },
        at: lie,
      })
      const fixed = fixDocument(bytes, { now: 0, profile: 'spec' })
      expect(new TextDecoder('windows-1254').decode(fixed.bytes)).to.contain('encoding="windows-1254"')
      expect(fixed.after.diagnostics.map(({ rule }) => rule)).not.to.include('wrong-encoding')
    }
    for (const lie of ['us-ascii', 'utf-16', 'iso-8859-9', 'windows-1252']) {
      const bytes = utf8(rss(TURKISH, lie))
      expect(titleIn(bytes), lie).to.equal(TURKISH)
      expect(told(bytes).data, lie).to.deep.equal({ said: lie, by: 'declaration', truth: 'utf-8' })
    }
  })

  it('is read when HTTP lies: the declaration is asked next', () => {
    const bytes = encoded(rss(TURKISH, 'iso-8859-9'), 'windows-1254')
    expect(titleIn(bytes, 'text/xml; charset=utf-8')).to.equal(TURKISH)
    expect(told(bytes, 'text/xml; charset=utf-8')).to.deep.include({
      encoding: 'iso-8859-9',
      by: 'declaration',
      rules: ['wrong-encoding', 'nonstd-encoding', 'encoding-mismatch'],
      data: { said: 'utf-8', by: 'http', truth: 'iso-8859-9' },
    })
    const bare = encoded(rss(TURKISH), 'windows-1254')
    expect(titleIn(bare, 'text/xml; charset=us-ascii')).to.equal(TURKISH)
    expect(told(bare, 'text/xml; charset=us-ascii').by).to.equal('detection')
  })

  it('is read when a server sends its own default with a UTF-8 document', () => {
    for (const bytes of [utf8(rss(TURKISH, 'utf-8')), utf8(rss(TURKISH))]) {
      const contentType = 'application/rss+xml; charset=ISO-8859-1'
      expect(titleIn(bytes, contentType)).to.equal(TURKISH)
      expect(told(bytes, contentType).data).to.deep.equal({ said: 'iso-8859-1', by: 'http', truth: 'utf-8' })
    }
  })

  it('follows HTTP against the declaration as long as HTTP can be right', () => {
    const bytes = encoded(rss(TURKISH, 'windows-1251'), 'windows-1254')
    expect(titleIn(bytes, 'text/xml; charset=windows-1254')).to.equal(TURKISH)
    expect(told(bytes, 'text/xml; charset=windows-1254').rules).to.deep.equal(['nonstd-encoding', 'encoding-mismatch'])
  })

  it('says in both languages what was said and what is', () => {
    const { diagnostics } = check(encoded(rss(TURKISH, 'utf-8'), 'windows-1254'), { now: 0, profile: 'spec' })
    expect(diagnostics.find(({ rule }) => rule === 'wrong-encoding')).to.include({ level: 'error' })
    const message = (language: 'tr' | 'en') =>
      parseFeed(encoded(rss(TURKISH, 'utf-8'), 'windows-1254'), { language }).diagnostics[0]?.message
    expect(message('en')).to.equal('the declaration says utf-8, but the bytes are windows-1254')
    expect(message('tr')).to.equal('bildirim utf-8 diyor, ama baytlar windows-1254')
  })

  it('stays UTF-8 when a letter is broken here and there', () => {
    const bytes = Buffer.concat([utf8(rss(TURKISH, 'utf-8')).subarray(0, -40), Uint8Array.of(0xc5), utf8('</title>')])
    expect(decode(bytes)).to.include({ encoding: 'utf-8', by: 'declaration' })
    expect(told(bytes).rules).to.deep.equal(['unicode-error'])
  })
})

describe('text of other languages that nobody named', () => {
  const TEXTS: Readonly<Record<string, readonly [label: string, text: string]>> = {
    'windows-1251': [
      'windows-1251',
      'Правительство утвердило новую программу развития железных дорог. Строительство начнётся весной, сообщили журналистам.',
    ],
    'koi8-r': [
      'koi8-r',
      'Правительство утвердило новую программу развития железных дорог. Строительство начнется весной, сообщили журналистам.',
    ],
    gb2312: [
      'gbk',
      '新华社消息，铁路部门今天宣布，新的高速线路将在春天开始建设，预计三年以后完成。记者从有关部门了解到这个情况。',
    ],
    big5: [
      'big5',
      '鐵路部門今天宣布，新的高速線路將在春天開始建設，預計三年以後完成。記者從有關部門了解到這個情況，並且訪問了工程師。',
    ],
    shift_jis: [
      'shift_jis',
      '鉄道会社は今日、新しい路線の建設が春に始まると発表しました。完成までには三年かかる見込みです。',
    ],
    'euc-jp': [
      'euc-jp',
      '鉄道会社は今日、新しい路線の建設が春に始まると発表しました。完成までには三年かかる見込みです。',
    ],
    'euc-kr': [
      'euc-kr',
      '철도 회사는 오늘 새로운 노선의 건설이 봄에 시작된다고 발표했습니다. 완공까지는 삼 년이 걸릴 것으로 보입니다.',
    ],
    // Written with its sister, which has these letters at the same places: not every Node decodes it rightly.
    'windows-1252': [
      'windows-1254',
      'Le gouvernement a annoncé hier que la première ligne sera prête à l’été, après des années d’études menées à Genève.',
    ],
    greek: [
      'windows-1253',
      'Η κυβέρνηση ανακοίνωσε χθες ότι η νέα γραμμή θα είναι έτοιμη το καλοκαίρι, μετά από χρόνια μελετών.',
    ],
  }
  for (const [what, [label, text]] of Object.entries(TEXTS))
    it(`is read: ${what}`, () => {
      const document = (declared?: string) => encoded(rss(text, declared).replace(' Postası', ''), label)
      expect(titleIn(document())).to.equal(text)
      expect(titleIn(document('utf-8'))).to.equal(text)
      expect(told(document('utf-8')).by).to.equal('detection')
      if (what !== 'greek') expect(titleIn(document(what))).to.equal(text)
    })

  it('is read by the aliases that writers use', () => {
    for (const [alias, label] of Object.entries({ 'x-sjis': 'shift_jis', cp936: 'gbk', 'win-1251': 'windows-1251' })) {
      const text = label === 'windows-1251' ? 'Новости' : '日本'
      expect(decode(encoded(rss(text, alias).replace(' Postası', ''), label)).text, alias).to.contain(text)
    }
  })
})

describe('JSON in an encoding', () => {
  const json = `{"version": "https://jsonfeed.org/version/1.1", "title": "Şehir", "items": [{"id": "1", "title": "${TURKISH}"}]}`

  it('is read with a mark of UTF-16 and without, and told to be UTF-8 by RFC 8259', () => {
    for (const bytes of [wide(`\ufeff${json}`), wide(json)]) {
      expect(titleIn(bytes)).to.equal(TURKISH)
      expect(told(bytes).rules).to.deep.equal(['json-not-utf-8'])
    }
  })

  it('is read in windows-1254, and told once', () => {
    expect(titleIn(encoded(json, 'windows-1254'))).to.equal(TURKISH)
    expect(told(encoded(json, 'windows-1254')).rules).to.deep.equal(['json-not-utf-8'])
  })

  it('is right in UTF-8, whatever it holds', () => {
    expect(told(utf8(json)).rules).to.deep.equal([])
    expect(told(utf8('{"version": "x"}'), 'application/json; charset=iso-8859-1').rules).to.deep.equal([])
  })
})

describe('decoding', () => {
  const LABELS = [
    'utf-8',
    'us-ascii',
    'utf-16',
    'utf-32',
    'windows-1254',
    'gb2312',
    'iso-8859-16',
    'bogus',
    '',
    'é',
    '__proto__',
  ]

  it('never throws, whatever the bytes and whatever is said of them', () => {
    const start = fc.constantFrom('', '<?xml version="1.0" encoding="', '<rss>ş', '{"a":', '\ufeff<', '\u0000<')
    fc.assert(
      fc.property(start, fc.constantFrom(...LABELS), fc.uint8Array({ maxLength: 300 }), (head, label, tail) => {
        const bytes = Buffer.concat([utf8(head), utf8(label), utf8('"?>'), tail])
        for (const source of [bytes, tail])
          for (const contentType of [undefined, `text/xml; charset=${label}`, label])
            for (const defaultCharset of [undefined, label]) {
              const { text, findings } = decode(source, {
                ...(contentType !== undefined && { contentType }),
                ...(defaultCharset !== undefined && { defaultCharset }),
              })
              for (const { at } of findings) expect(at.start <= at.end && at.end <= text.length).to.equal(true)
            }
      }),
      { seed: 5846, numRuns: 300 },
    )
  })
})
