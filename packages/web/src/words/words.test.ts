import { readdirSync, readFileSync } from 'node:fs'
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
