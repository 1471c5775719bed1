import { expect } from 'chai'
import { OPTIONS } from '../../src/config/options.js'
import { ConfigError, readConfig } from '../../src/config/read-config.js'
import { formatSize, parseSize } from '../../src/config/size.js'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('readConfig', () => {
  it('gives defaults for everything but the key', () => {
    const config = readConfig({})
    expect(config.PORT).to.equal(8080)
    expect(config.HOST).to.equal('127.0.0.1')
    expect(config.PUBLIC_URL).to.equal('http://localhost:8080')
    expect(config.DATABASE_URL).to.equal('sqlite:./data/mahrec.db')
    expect(config.MAHREC_MAX_BODY).to.equal(16 * 2 ** 20)
    expect(config.MAHREC_API_KEY).to.equal(undefined)
    expect(Object.keys(config)).to.have.members(Object.keys(OPTIONS))
  })

  it('puts the port into the default of PUBLIC_URL and drops a trailing slash', () => {
    expect(readConfig({ PORT: '9000' }).PUBLIC_URL).to.equal('http://localhost:9000')
    expect(readConfig({ PUBLIC_URL: 'https://akis.example/besleme/' }).PUBLIC_URL).to.equal(
      'https://akis.example/besleme',
    )
  })

  it('tells every mistake at once, each with its name and what would be accepted', () => {
    const problems = problemsOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
      MAHREC_MAX_BODY: 'much',
    })
    expect(problems).to.have.length(4)
    expect(problems.join('\n'))
      .to.match(/PORT "70000".*65535/)
      .and.match(/LOG_LEVEL "loud".*info/)
    expect(problems.join('\n'))
      .to.match(/DATABASE_URL.*sqlite:/)
      .and.match(/MAHREC_MAX_BODY.*16 MiB/)
  })

  it('names unknown MAHREC_ settings and leaves other variables alone', () => {
    expect(problemsOf({ MAHREC_MAX_BODDY: '1', PATH: '/bin', HOME: 'x' })).to.deep.equal([
      'MAHREC_MAX_BODDY: no such setting; the ones that exist stand in .env.example',
    ])
  })

  it('never repeats a secret in an error', () => {
    expect(problemsOf({ MAHREC_API_KEY: 'kısa gizli' }).join())
      .to.match(/^MAHREC_API_KEY: /)
      .and.not.include('gizli')
  })

  it('cannot be changed afterwards', () => {
    expect(readConfig({})).to.be.frozen
  })
})

describe('sizes', () => {
  it('are read and written in the same words', () => {
    expect(parseSize('16 MiB')).to.equal(16777216)
    expect(parseSize('1.5kib')).to.equal(1536)
    expect(parseSize('1000')).to.equal(1000)
    expect(formatSize(16777216)).to.equal('16 MiB')
    for (const wrong of ['', '-1', '0', '5 TiB', 'MiB', '1 000'])
      expect(() => parseSize(wrong), wrong).to.throw(/16 MiB/)
  })
})
