// `npm test`: everything that must hold before a change goes in, on a fresh machine too. Each line of the list is one
// check; test suites count their tests. `--only name[,name]` runs part of it while working.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from './build.mjs'
import { installWhenStale, requireNode, root } from './install.mjs'

const reports = join(root, 'reports')
const bin = (name) => join(root, 'node_modules/.bin', name)

/** The checks in the order in which a person would want to hear of them. */
const checks = [
  { name: 'format and lint', command: [bin('biome'), 'ci', '--error-on-warnings', '.'] },
  { name: 'types', command: [process.execPath, 'quality/types.mjs'] },
  { name: 'layers', command: [bin('depcruise'), '--config', 'quality/layers.cjs', 'packages', 'e2e'] },
  { name: 'dead code', command: [bin('knip'), '--config', 'quality/knip.json'] },
  { name: 'licences', command: [process.execPath, 'quality/licences.mjs'] },
  { name: 'pages', command: [process.execPath, 'quality/pages.mjs'] },
  { name: 'unit', suite: 'unit' },
  { name: 'postgres', suite: 'postgres' },
  { name: 'embedded', suite: 'embedded' },
  { name: 'crash', command: [process.execPath, 'launch/crash.mjs', '--times', '20'] },
  { name: 'browser', suite: 'browser' },
]

/** Installs Chromium and Chinese fonts with apt where that is possible; elsewhere says what to install. */
function provideBrowser() {
  const present = ['/usr/bin/chromium', process.env.CHROMIUM_PATH ?? ''].some((path) => path !== '' && existsSync(path))
  const fonts = existsSync('/usr/share/fonts/opentype/noto') || process.platform !== 'linux'
  if (present && fonts) return
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update', '-qq'], options)
    const packages = ['chromium', 'fonts-noto-cjk']
    const outcome = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
    if (outcome.status === 0) return
  }
  console.error(
    '浏览器测试需要 Chromium 和中文字体：请安装 chromium 与 fonts-noto-cjk，或用 CHROMIUM_PATH 指明浏览器。',
  )
  console.error('The browser tests need Chromium and CJK fonts: install them, or name the browser in CHROMIUM_PATH.')
  process.exit(2)
}

/** What takes longer hangs: the browser takes some sixteen minutes on two cores. In milliseconds. */
const LIMIT = 40 * 60_000

/** Ends a program and all that it started. */
function end(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It ended by itself just now.
  }
}

/** What runs now; who interrupts us means it too. */
let running
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    if (running !== undefined) end(running, signal)
    process.exit(1)
  })

/**
 * Runs a program whose output is ours, in a process group of its own. One that does not end in time is shown with everything
 * that runs beside it, ended with all it started, and has failed. Answers its exit code, or null where there is none.
 */
function run(file, args, extra = {}) {
  const child = spawn(file, args, { cwd: root, stdio: 'inherit', detached: true, env: { ...process.env, ...extra } })
  running = child
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      const columns = 'pid,ppid,pgid,stat,etime,time,wchan:20,comm:20,args'
      const { stdout } = spawnSync('ps', ['--ppid', '2', '-N', '-o', columns], { encoding: 'utf8' })
      console.error(
        `${LIMIT / 60_000} 分钟内未结束，已终止 · did not end in ${LIMIT / 60_000} minutes and was ended: ${file}`,
      )
      for (const line of (stdout ?? '').split('\n')) console.error(line.slice(0, 160))
      end(child, 'SIGKILL')
    }, LIMIT)
    child.once('error', (failure) => {
      console.error(failure)
      clearTimeout(late)
      resolve(null)
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      resolve(code)
    })
  })
}

/**
 * Runs a vitest project and reads its counts from its reports; a suite that ran nothing has failed. So has one in which
 * something failed outside of every test: an error nobody caught, or a process that did not end well.
 */
async function runSuite(suite) {
  const report = join(reports, `${suite}.json`)
  const outside = join(reports, `${suite}.outside.json`)
  for (const file of [report, outside]) rmSync(file, { force: true })
  const code = await run(
    bin('vitest'),
    [
      ...['run', '--project', suite, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      '--reporter=./quality/outside.mjs',
    ],
    { OUTSIDE_REPORT: outside },
  )
  if (!existsSync(report)) return { passed: 0, failed: 1, why: `no report, code ${code}` }
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = code !== 0 && numFailedTests === 0
  const empty = numPassedTests + numFailedTests === 0
  const failed = numFailedTests + (broken || empty ? Math.max(1, numFailedTestSuites) : 0)
  return { passed: numPassedTests, failed, ...(broken ? { why: `code ${code}, no failed test` } : {}) }
}

async function runCheck({ command: [file, ...args] }) {
  return (await run(file, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

requireNode()
installWhenStale()
const at = process.argv.indexOf('--only')
const only = at < 0 ? null : new Set((process.argv[at + 1] ?? '').split(','))
const chosen = checks.filter(({ name }) => only === null || only.has(name))
if (chosen.some(({ name }) => name === 'browser')) provideBrowser()
mkdirSync(reports, { recursive: true })
await buildWhenStale()

const total = { passed: 0, failed: 0, checks: [] }
const table = []
for (const check of chosen) {
  const started = performance.now()
  console.log(`\n── ${check.name}`)
  const counts = await (check.suite ? runSuite(check.suite) : runCheck(check))
  total.passed += counts.passed
  total.failed += counts.failed
  if (!check.suite && counts.failed > 0) total.checks.push(check.name)
  if (counts.why !== undefined) total.checks.push(`${check.name}: ${counts.why}`)
  const seconds = Math.round((performance.now() - started) / 1000)
  table.push(
    `${check.name.padEnd(16)} ${counts.failed === 0 ? 'passed' : 'FAILED'} (${counts.passed}/${counts.passed + counts.failed}, ${seconds} s)`,
  )
}
writeFileSync(join(reports, 'summary.json'), JSON.stringify(total))
console.log(`\n${table.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
