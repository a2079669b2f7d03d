import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AREAS as FIRST } from './all'
import { auditWords } from './audit'
import type { Texts } from './bilingual'
import { courtWords } from './court'
import { evaluationWords } from './evaluation'
import { fieldWords } from './field'
import { flowWords } from './flow'
import { importsWords } from './imports'
import { lawyersWords } from './lawyers'
import { leadsWords } from './leads'
import { lookBackWords } from './lookBack'
import { modelCasesWords } from './modelCases'
import { recomputeWords } from './recompute'
import { registersWords } from './registers'
import { roomsWords } from './rooms'
import { rulesWords } from './rules'
import { specialWords } from './special'
import { unitWords } from './unit'
import { workLogWords } from './workLog'

/** The words of the first screen, and those that are fetched with their pages. */
const AREAS = [
  ...FIRST,
  auditWords,
  courtWords,
  evaluationWords,
  fieldWords,
  flowWords,
  importsWords,
  lawyersWords,
  leadsWords,
  registersWords,
  workLogWords,
  specialWords,
  lookBackWords,
  roomsWords,
  rulesWords,
  modelCasesWords,
  recomputeWords,
  unitWords,
]
const joined = (language: 'zh' | 'en'): Texts =>
  Object.fromEntries(AREAS.flatMap((area) => Object.entries(area[language])))
const [zh, en] = [joined('zh'), joined('en')]

const keysOf = (tree: Texts, before = ''): readonly string[] =>
  Object.entries(tree).flatMap(([key, one]) =>
    typeof one === 'string' ? [`${before}${key}`] : keysOf(one, `${before}${key}.`),
  )

const folder = new URL('../', import.meta.url)

/** The words that a file and all it is loaded with ask for; what is fetched later is not followed. */
function namedFrom(start: string): ReadonlySet<string> {
  const read = new Map<string, string>()
  const waiting = [start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = path
    const file = ['', '.ts', '.tsx']
      .map((end) => new URL(`${name}${end}`, folder))
      .find((url) => statSync(url, { throwIfNoEntry: false })?.isFile())
    if (file === undefined || read.has(file.href)) continue
    const source = readFileSync(file, 'utf8')
    read.set(file.href, source)
    for (const [, from = ''] of source.matchAll(/^(?:import|export) (?!type )[^;'"]*?'(\.[^']+)'/gm))
      waiting.push(new URL(from, file).href)
  }
  return new Set(
    [...read.values()].flatMap((source) => [...source.matchAll(/\bt\(\s*['`](\w+)\./g)].map(([, group = '']) => group)),
  )
}
const sources = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.startsWith('words'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(keysOf(en)).toEqual(keysOf(zh))
  })

  it('give each group of words to one part only', () => {
    const groups = AREAS.flatMap((area) => Object.keys(area.zh))
    expect(groups.length).toBe(new Set(groups).size)
  })

  it('have with the first screen every word that it names', () => {
    const later = AREAS.filter((area) => !FIRST.some((first) => first === area)).flatMap((area) => Object.keys(area.zh))
    const named = namedFrom('main')
    expect(named).toContain('desk')
    expect(later.filter((group) => named.has(group))).toEqual([])
  })

  it('have a word for every key that a page names, and no key that none does', () => {
    const named = new Set(
      [...sources.matchAll(/\bt\(\s*['`]([\w.]+)(\$\{)?/g)].map(([, key = '', open]) =>
        open === undefined ? key : `${key}*`,
      ),
    )
    const known = new Set(keysOf(zh))
    const prefixes = [...named].filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1))
    expect([...named].filter((key) => !key.endsWith('*') && !known.has(key))).toEqual([])
    expect([...known].filter((key) => !named.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual(
      [],
    )
  })
})
