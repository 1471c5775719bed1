// Finds a browser: the one from npm packages on Linux x64, else an installed Chrome.
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Browser } from 'playwright-core'

/** Without these the packaged Chromium wants a GPU, a sandbox of the kernel, or shared memory that containers lack. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--in-process-gpu',
]

const INSTALLED = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A running browser, or why there is none. */
export async function openBrowser(): Promise<Browser | string> {
  const { chromium } = await import('playwright-core')
  const reasons: string[] = []
  for (const find of [packaged, installed]) {
    try {
      const executablePath = await find()
      if (executablePath) return await chromium.launch({ executablePath, args: ARGUMENTS, headless: true })
      reasons.push(`${find.name}: none`)
    } catch (error) {
      reasons.push(`${find.name}: ${String(error).split('\n')[0]}`)
    }
  }
  return reasons.join('; ')
}

async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  // It unpacks into a fixed name below TMPDIR, where another user's copy could lie.
  const before = process.env.TMPDIR
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'mahrec-chromium-'))
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    return await sparticuz.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

async function installed(): Promise<string | undefined> {
  return INSTALLED.find(path => path && existsSync(path))
}
