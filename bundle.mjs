// Joins the hundreds of modules of the program into a few files: Node takes longer to find and open modules than
// `mahrec validate` takes to check a feed. Run by `npm run build`, after the compiler; the library stays as compiled.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** What checking a file begins with. Other packages are loaded by few commands and stay where npm put them. */
const JOINED = new Set(['@csstools/css-tokenizer', 'commander', 'htmlparser2', 'saxes'])

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

rmSync(new URL('dist/src/bundled', import.meta.url), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: { main: 'dist/src/main.js', 'bundled/check-worker': 'dist/src/checking/check-worker.js' },
  outdir: 'dist/src',
  chunkNames: 'bundled/[name]-[hash]',
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // What Node has not to read it has not to skip; names stay for whoever reads a stack.
  minifyWhitespace: true,
  external: Object.keys(dependencies).filter(name => !JOINED.has(name)),
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  logLevel: 'warning',
  metafile: true,
})
for (const file of Object.keys(metafile.outputs)) asAscii(new URL(file, import.meta.url))

/**
 * esbuild leaves letters in regular expressions as they are, and one of them makes V8 hold the whole file in two bytes a letter
 * and take twice as long to read it.
 */
function asAscii(file) {
  const text = readFileSync(file, 'utf8')
  const escaped = text.replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  if (escaped !== text) writeFileSync(file, escaped)
}
