// npm run bench -- NAME: ours, the peers and the limit in one run (docs/benchmarks.md).
import process from 'node:process'

const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<string> }>>> = {
  fanout: () => import('./fanout.js'),
  memory: () => import('./memory.js'),
  merge: () => import('./merge.js'),
  parse: () => import('./parse.js'),
  poll: () => import('./poll.js'),
  publish: () => import('./publish.js'),
  render: () => import('./render.js'),
  serve: () => import('./serve.js'),
  start: () => import('./start.js'),
  validate: () => import('./validate.js'),
}

const name = process.argv[2] ?? ''
const load = BENCHES[name]
if (load) {
  const { run } = await load()
  process.stdout.write(`${await run()}\n`)
} else {
  process.stderr.write(`npm run bench -- NAME, NAME one of ${Object.keys(BENCHES).join(', ')}\n`)
  process.exitCode = 2
}
