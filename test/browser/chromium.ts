import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

/** Nothing is drawn by a graphics card, and nobody is asked for anything but what a page asks for, and that only of this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
]

/** How to start the browser that is here: Debian's, else the one from the registry. Undefined where there is neither. */
export const found: LaunchOptions | undefined = debian() ?? fromRegistry()

if (!found) console.log('No Chromium found (Debian: chromium): the tests in a browser are skipped.')

/** Starts a browser as readers have it: Back shows a page as it was left. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ ...found, args: FLAGS, ignoreDefaultArgs: ['--disable-back-forward-cache'] })

function debian(): LaunchOptions | undefined {
  const executablePath = '/usr/bin/chromium'
  return existsSync(executablePath) ? { executablePath } : undefined
}

/** `@sparticuz/chromium` comes compressed, with the libraries and faces it needs on a bare machine; it is unpacked once. */
function fromRegistry(): LaunchOptions | undefined {
  const packed = resolve('node_modules/@sparticuz/chromium')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return undefined
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string }
  const folder = resolve(`node_modules/.cache/chromium-${version}`)
  if (!existsSync(folder)) unpack(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}

/** The package unpacks into the folder for temporary files, and its libraries only where it believes to be at Amazon's. */
function unpack(folder: string): void {
  mkdirSync(resolve(folder, '..'), { recursive: true })
  const part = mkdtempSync(`${folder}.`)
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  // It looks for its faces where they no longer are; the machine's own come first, if it has any.
  const fonts = `<fontconfig><dir>/usr/share/fonts</dir><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`
  writeFileSync(join(part, 'fonts/fonts.conf'), fonts)
  // Another process may have been faster.
  if (existsSync(folder)) rmSync(part, { recursive: true })
  else renameSync(part, folder)
}
