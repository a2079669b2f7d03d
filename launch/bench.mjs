// `npm run bench`: every bench in a process of its own, several times, with the medians as a table and in
// reports/bench.json. `--only name[,name]` runs part of it, `--facts N` replays and reads so many, `--matters N` lists so many; benches whose data are absent are skipped and say so.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { buildCommandWhenStale, bundle, whenStale } from './build.mjs'
import { installWhenStale, requireNode, root } from './install.mjs'

const folder = join(root, 'bench')
const option = (name) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const FACTS = Number(option('--facts') ?? 10_000_000)
const ROWS = 100_000
const WORKBOOK = `.cache/bench/police-${ROWS}.xlsx`
const OFFICE_FACTS = Number(option('--facts') ?? 2_000_000)
const OFFICE = `.cache/bench/office-${OFFICE_FACTS}`
const OFFICE_MATTERS = Number(option('--matters') ?? 1_000_000)
const MATTERS = `.cache/bench/matters-${OFFICE_MATTERS}`
const STORED = `.cache/bench/district-${FACTS}.bin`

/** What is run, in this order: its source, what must be told before, the public data it needs, how often it is run. */
const benches = [
  { name: 'rules/hengjian', entry: 'road-fines/hengjian.ts', needs: 'road-fines', runs: 3 },
  { name: 'rules/duckdb', entry: 'road-fines/duckdb.ts', peer: true, needs: 'road-fines', runs: 3, threads: 2 },
  { name: 'rule M01/hengjian', entry: 'road-fines/hengjian.ts', args: ['M01'], needs: 'road-fines', runs: 3 },
  {
    name: 'rule M01/json-rules-engine',
    entry: 'road-fines/jsonRulesEngine.ts',
    peer: true,
    needs: 'road-fines',
    runs: 3,
  },
  { name: 'xes/hengjian', entry: 'xes/hengjian.ts', needs: 'road-fines', runs: 3 },
  {
    name: 'xes/pm4js',
    entry: 'xes/pm4js.ts',
    peer: true,
    needs: 'road-fines',
    runs: 1,
    flags: ['--max-old-space-size=12288'],
  },
  {
    name: 'replay',
    entry: 'replay/replay.ts',
    prepare: 'district/tell.ts',
    stored: STORED,
    args: [String(FACTS)],
    runs: 3,
  },
  {
    name: 'import',
    entry: 'server/importXlsx.ts',
    prepare: 'server/makeXlsx.ts',
    stored: WORKBOOK,
    args: [WORKBOOK, String(ROWS)],
    serves: true,
    threads: 2,
    runs: 1,
  },
  { name: 'ingest', entry: 'server/ingest.ts', args: ['100000'], serves: true, threads: 2, runs: 1 },
  { name: 'live', entry: 'server/live.ts', args: ['300'], serves: true, threads: 2, runs: 1 },
  {
    name: 'lists',
    entry: 'server/lists.ts',
    prepare: 'scale/scale.ts',
    told: ['bench/scale', 'packages/district/src'],
    stored: OFFICE,
    args: [OFFICE, String(OFFICE_FACTS)],
    serves: true,
    threads: 2,
    runs: 1,
  },
  {
    name: 'matters',
    entry: 'server/matters.ts',
    prepare: 'scale/matters.ts',
    told: ['bench/scale', 'crash', 'packages/casework/src'],
    stored: MATTERS,
    args: [MATTERS, String(OFFICE_MATTERS)],
    serves: true,
    threads: 2,
    runs: 1,
  },
  { name: 'documents', entry: 'server/documents.ts', runs: 3 },
  { name: 'ledgers', entry: 'server/ledgers.ts', args: ['200000', '1000000'], serves: true, threads: 2, runs: 1 },
  { name: 'evaluation', entry: 'server/evaluation.ts', args: ['200000'], serves: true, threads: 2, runs: 1 },
  { name: 'similar', entry: 'server/similar.ts', args: ['100000'], serves: true, threads: 2, runs: 1 },
  { name: 'look-back', entry: 'server/lookBack.ts', args: ['50000', '5000000'], threads: 2, runs: 1 },
]

/**
 * What is promised, and what it is measured by. `time` is what the clock showed, or what the work would have taken on a
 * machine with nothing else to do: the time of all its processors over its threads.
 */
const bars = [
  {
    says: 'twelve rules ≥ 3 × DuckDB',
    value: (at, time) => time(at('rules/duckdb')) / time(at('rules/hengjian')),
    unit: '×',
    least: 3,
  },
  {
    says: 'one rule ≥ 10 × json-rules-engine',
    value: (at, time) => time(at('rule M01/json-rules-engine')) / time(at('rule M01/hengjian')),
    unit: '×',
    least: 10,
  },
  { says: 'XES load ≤ 10 s', value: (at, time) => time(at('xes/hengjian')), unit: 's', most: 10 },
  { says: 'XES load ≤ 1 GiB', value: (at) => at('xes/hengjian').peakMiB, unit: 'MiB', most: 1024 },
  {
    says: 'replay ≥ 1 million facts/s',
    value: (at, time) => at('replay').figures.facts / time(at('replay')) / 1e6,
    unit: 'million/s',
    least: 1,
  },
  { says: 'replay ≤ 3 GiB', value: (at) => at('replay').peakMiB, unit: 'MiB', most: 3072 },
  { says: 'workbook of 100,000 rows ≤ 15 s', value: (at, time) => time(at('import')), unit: 's', most: 15 },
  { says: 'workbook of 100,000 rows ≤ 300 MiB', value: (at) => at('import').peakMiB, unit: 'MiB', most: 300 },
  {
    says: 'ingest ≥ 15,000 facts/s',
    value: (at, time) => at('ingest').figures.facts / time(at('ingest')),
    unit: 'facts/s',
    least: 15_000,
  },
  {
    says: 'fact to finding at 200 facts/s, p95 ≤ 1 s',
    value: (at) => at('live').figures['p95 ms'],
    unit: 'ms',
    most: 1000,
  },
  {
    says: 'every list and page at 2 million facts, p95 ≤ 150 ms; at 10 million ≤ 300 ms',
    value: (at, time) => at('lists').figures[time === byClock ? 'worst p95 ms' : 'worst CPU ms'],
    unit: 'ms',
    most: OFFICE_FACTS > 2_000_000 ? 300 : 150,
  },
  {
    says: 'a document as a Word file ≤ 300 ms',
    value: (at, time) => (time(at('documents')) / at('documents').figures.documents) * 1000,
    unit: 'ms',
    most: 300,
  },
  {
    says: 'a ledger of 200,000 rows as a workbook ≤ 512 MiB',
    value: (at) => at('ledgers').peakMiB,
    unit: 'MiB',
    most: 512,
  },
  {
    says: 'figures of one year and 200,000 cases ≤ 1.5 s',
    value: (at, time) => time(at('evaluation')),
    unit: 's',
    most: 1.5,
  },
  {
    says: 'look-back of 50,000 persons against 5 million register rows ≤ 60 s',
    value: (at, time) => time(at('look-back')),
    unit: 's',
    most: 60,
  },
  {
    says: 'one metric by months and units, and the rows behind any figure, p95 ≤ 300 ms',
    value: (at, time) =>
      at('evaluation').figures[time === byClock ? 'worst drill-down p95 ms' : 'worst drill-down CPU ms'],
    unit: 'ms',
    most: 300,
  },
  {
    says: 'the dashboard of that, drawn, ≤ 1.5 s',
    value: (at, time) => at('evaluation').figures[time === byClock ? 'drawn p95 ms' : 'drawn CPU ms'] / 1000,
    unit: 's',
    most: 1.5,
  },
  {
    says: '100,000 ended matters entered by their words ≤ 10 min',
    value: (at, time) => time(at('similar')),
    unit: 's',
    most: 600,
  },
  {
    says: 'matters like another among these, p95 ≤ 200 ms',
    value: (at, time) => at('similar').figures[time === byClock ? 'search p95 ms' : 'search CPU ms'],
    unit: 'ms',
    most: 200,
  },
  {
    says: 'every list of matters at 1 million, p95 ≤ 200 ms',
    value: (at, time) => at('matters').figures[time === byClock ? 'worst list p95 ms' : 'worst list CPU ms'],
    unit: 'ms',
    most: 200,
  },
  {
    says: 'an action at 1 million matters, p95 ≤ 30 ms',
    value: (at) => at('matters').figures['action p95 ms'],
    unit: 'ms',
    most: 30,
  },
  {
    says: 'the read log ≤ 15 % of an action',
    value: (at) => at('matters').figures['audit share %'],
    unit: '%',
    most: 15,
  },
  {
    says: 'start on that ≤ 5 s',
    value: (at, time) => at('lists').figures[time === byClock ? 'start s' : 'start CPU s'],
    unit: 's',
    most: 5,
  },
]

/** Installs the peers, exactly as their lock file says, once. */
function installPeers() {
  if (existsSync(join(folder, 'node_modules'))) return
  console.log('安装对照软件 · installing the peers (npm ci in bench) …')
  const outcome = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (outcome.status !== 0) process.exit(outcome.status ?? 1)
}

const entries = [...new Set(benches.flatMap(({ entry, prepare }) => (prepare ? [prepare, entry] : [entry])))]
const builtOf = (entry) => join(folder, 'dist', entry.replace(/\.ts$/, '.mjs'))

const build = () =>
  bundle({
    entryPoints: entries.map((entry) => join(folder, entry)),
    outdir: join(folder, 'dist'),
    outbase: folder,
    outExtension: { '.js': '.mjs' },
  })

/** One run in a process of its own; the last line it prints is its outcome, and peers print lines of their own. */
function runOnce(entry, { args = [], flags = [] }) {
  const outcome = spawnSync(process.execPath, ['--enable-source-maps', ...flags, builtOf(entry), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const last = outcome.stdout.trimEnd().split('\n').at(-1) ?? ''
  if (outcome.status !== 0) throw new Error(`${entry} ended with ${outcome.status}`)
  return JSON.parse(last)
}

function median(values) {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)]
}

/** What the stored facts come from: as long as none of it changes they are told once. */
const TOLD = [
  'packages/district/src',
  'packages/facts/src',
  'packages/supervision/src/world',
  'bench/district',
  'bench/server',
]

async function run(bench) {
  if (bench.prepare) {
    const { stored, prepare, told = TOLD } = bench
    await whenStale(basename(stored), told, stored, () => runOnce(prepare, bench))
  }
  const outcomes = Array.from({ length: bench.runs }, () => runOnce(bench.entry, bench))
  return {
    name: bench.name,
    threads: bench.threads ?? 1,
    seconds: median(outcomes.map(({ seconds }) => seconds)),
    cpuSeconds: median(outcomes.map(({ cpuSeconds }) => cpuSeconds)),
    peakMiB: median(outcomes.map(({ peakMiB }) => peakMiB)),
    runs: outcomes.map(({ seconds }) => seconds),
    figures: outcomes[0].figures,
  }
}

const round = (value) => Number(value.toPrecision(3))

function table(results) {
  const lines = ['| bench | seconds | CPU seconds | peak MiB | each run | |', '| --- | --: | --: | --: | --- | --- |']
  for (const { name, seconds, cpuSeconds, peakMiB, runs, figures } of results) {
    const told = Object.entries(figures).map(([key, value]) => `${key} ${value}`)
    const cells = [name, round(seconds), round(cpuSeconds), peakMiB, runs.map(round).join(' '), told.join(', ')]
    lines.push(`| ${cells.join(' | ')} |`)
  }
  return lines.join('\n')
}

const byClock = ({ seconds }) => seconds
const byProcessor = ({ cpuSeconds, threads }) => cpuSeconds / threads

/** Each bar with what was measured in this very run; those whose benches did not run are left out. */
function judged(results) {
  const missing = new Error('not run')
  const at = (name) => {
    const found = results.find((one) => one.name === name)
    if (found === undefined) throw missing
    return found
  }
  return bars.flatMap(({ says, value, unit, least, most }) => {
    try {
      const [measured, undisturbed] = [value(at, byClock), value(at, byProcessor)]
      const met = least === undefined ? measured <= most : measured >= least
      return [{ bar: says, measured: round(measured), undisturbed: round(undisturbed), unit, met }]
    } catch (failure) {
      if (failure !== missing) throw failure
      return []
    }
  })
}

requireNode()
installWhenStale()
const only = option('--only')?.split(',')
const chosen = benches.filter(({ name }) => only?.includes(name) !== false)
if (chosen.some(({ peer }) => peer)) installPeers()
await build()
const results = []
for (const bench of chosen) {
  if (bench.needs && !existsSync(join(root, '../shared/data', bench.needs))) {
    console.log(`${bench.name}: 缺少数据，略过 · its data are absent, skipped (${bench.needs})`)
    continue
  }
  console.log(`── ${bench.name}`)
  if (bench.serves) await buildCommandWhenStale()
  results.push(await run(bench))
}
const [{ model } = { model: '?' }] = cpus()
const machine = `${model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
const verdicts = judged(results)
const bounds = [
  '| bar | by the clock | by CPU time | |',
  '| --- | --: | --: | --- |',
  ...verdicts.map(
    ({ bar, measured, undisturbed, unit, met }) =>
      `| ${bar} | ${measured} ${unit} | ${undisturbed} ${unit} | ${met ? 'met' : 'missed'} |`,
  ),
]
mkdirSync(join(root, 'reports'), { recursive: true })
writeFileSync(join(root, 'reports/bench.json'), `${JSON.stringify({ machine, results, bars: verdicts }, null, 2)}\n`)
console.log(`\n${machine}\n\n${table(results)}\n\n${bounds.join('\n')}`)
