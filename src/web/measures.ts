// Alone knows what is measured while the server runs, and how others' figures join it (Prometheus text format).
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** A figure somebody else knows; asked when it is read. */
export interface Measure {
  /** `mahrec_…` */
  readonly name: string
  readonly help: string
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[]
}

export interface Measures {
  /** Milliseconds; absent for documents in stock, which are too many and too quick to be timed. */
  saw(method: string, path: string, status: number, ms?: number): void
  text(): Promise<{ readonly text: string; readonly mediaType: string }>
}

export function createMeasures(others: () => Promise<readonly Measure[]>): Measures {
  const own = new Registry()
  collectDefaultMetrics({ register: own, prefix: 'mahrec_' })
  // A plain count: a feed in stock is answered in microseconds, and a counter with labels costs as much.
  const requests = new Map<string, number>()
  const durations = new Histogram({
    name: 'mahrec_http_request_seconds',
    help: 'Time until a request was answered that was not answered from stock.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [own],
  })
  return {
    saw(method, path, status, ms) {
      const route = routeOf(path)
      const key = `${METHODS.has(method) ? method : 'other'} ${route} ${status}`
      requests.set(key, (requests.get(key) ?? 0) + 1)
      if (ms !== undefined) durations.observe({ route }, ms / 1000)
    },
    async text() {
      const asked = new Registry()
      for (const measure of [requestsOf(requests), ...(await others())]) register(measure, asked)
      const both = Registry.merge([own, asked])
      return { text: await both.metrics(), mediaType: both.contentType }
    },
  }
}

function requestsOf(counts: ReadonlyMap<string, number>): Measure {
  const values = [...counts].map(([key, value]) => {
    const [method = '', route = '', status = ''] = key.split(' ')
    return { labels: { method, route, status }, value }
  })
  return { name: 'mahrec_http_requests_total', help: 'Requests answered.', values }
}

/** What only grows is called `…_total`, as Prometheus has it. */
function register({ name, help, values }: Measure, into: Registry): void {
  const shape = { name, help, labelNames: Object.keys(values[0]?.labels ?? {}), registers: [into] }
  if (name.endsWith('_total')) {
    const counter = new Counter(shape)
    for (const { labels = {}, value } of values) counter.inc(labels, value)
  } else {
    const gauge = new Gauge(shape)
    for (const { labels = {}, value } of values) gauge.set(labels, value)
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The class of an address: its first part, where that is one of ours. Never the address itself. */
function routeOf(path: string): string {
  const [, first = '', second = ''] = path.split('/')
  if (first === '') return '/'
  if (first === 'api') return KNOWN_API.has(second) ? `/api/${second}` : '/api'
  return KNOWN.has(first) ? `/${first}` : 'other'
}

const KNOWN = new Set(
  'feeds feeds.opml news-sitemap.xml robots.txt license.xml .well-known articles media haklar iletisim validate rules panel websub hub healthz readyz metrics openapi.json'.split(
    ' ',
  ),
)
const KNOWN_API = new Set(
  'articles deliveries licensees merges partners quarantine stories subscriptions usage validate'.split(' '),
)
