import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { REMEDIES, type Status } from '../language'
import { builtInModels } from '.'

const here = new URL('./', import.meta.url)
const domain = new URL('../../../../../shared/domain/', import.meta.url)
const present = existsSync(domain) || process.env['HENGJIAN_REQUIRE_SHARED'] === '1'
const read = (name: string): string => readFileSync(new URL(name, domain), 'utf8')

interface Rule {
  readonly id: string
  readonly stage: string
  readonly severity: string
  readonly status: string
}

/** The rules of the catalogue: each begins with its id, its further lines are indented. */
function rulesOf(text: string): readonly Rule[] {
  return text
    .split(/^- id: /m)
    .slice(1)
    .map((rule) => {
      const named = (key: string): string => new RegExp(`^  ${key}: (\\S+)`, 'm').exec(rule)?.[1] ?? ''
      return {
        id: rule.split('\n', 1)[0] ?? '',
        stage: named('stage'),
        severity: named('sev'),
        status: named('status'),
      }
    })
}

/** What the checklist of the first 24 hours asks for, row by row, and the models that watch over it. */
const FIRST_DAY: Readonly<Record<string, readonly string[]>> = {
  'Straight into handling area': ['CTR-ENTRY-DELAY', 'CTR-ENTRY-REG'],
  'Body search, injury check, register': ['CTR-SECURITY-CHECK', 'CTR-FEMALE-CHECK', 'CTR-INJURY-DELTA'],
  'Rights told, right to lawyer': ['INV-RIGHTS-NOTICE', 'RGT-LAWYER-NOTICE', 'RGT-INTERPRETER'],
  'Summons limit': ['CTR-SUMMON-12H', 'CTR-SUMMON-EXT', 'CTR-SUMMON-CONSEC', 'CM-JC-12H', 'CTR-ADMIN-8H'],
  'Food and rest': ['CTR-FOOD', 'CTR-REST'],
  'Detention warrant shown': ['CM-DET-WARRANT', 'CM-DET-WARRANT/shown', 'FIL-COERCE-BEFORE-FILING'],
  'To detention centre': ['CM-DET-SEND-24H', 'CM-DET-SEND-REMOTE'],
  'Family notified': ['CM-DET-FAMILY-24H'],
  'First questioning after detention': ['CM-DET-24H'],
  'Recording of questioning': ['CTR-AV-MUST', 'CTR-AV-FULL', 'CTR-AV-EDIT'],
  'Two investigators': ['INV-TWO-OFFICERS', 'INV-PLACE-CUSTODY', 'INV-SEPARATE'],
  'Minor: adult, female staff, separate': [
    'RGT-MINOR-GUARDIAN',
    'RGT-MINOR-GUARDIAN-PARTIAL',
    'RGT-MINOR-PAL',
    'RGT-MINOR-FEMALE',
    'CTR-MINOR-MIXED',
  ],
  'Duty lawyer available': ['RGT-DUTY-LAWYER-24H', 'RGT-DUTY-LAWYER-NOTICE'],
  'Acceptance receipt, filing decision': ['FIL-REG-ONSPOT', 'FIL-REVIEW-3D', 'FIL-NODECISION', 'FIL-APPROVAL'],
  "Office's own first look": ['COR-GOLD24'],
}

const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
const proofs = files
  .filter((file) => file.endsWith('.test.ts') && file.includes('/'))
  .map((file) => readFileSync(new URL(file, here), 'utf8'))
  .join('')
const ids = new Set(builtInModels.map(({ id }) => id))
const hasModel = (rule: string): boolean => [...ids].some((id) => id === rule || id.startsWith(`${rule}/`))

describe.skipIf(!present)('the catalogue', () => {
  const rules = present ? rulesOf(read('supervision-rules.md')) : []
  const watched = rules.filter(({ stage }) => ['centre', 'coercive', 'custody'].includes(stage))

  it('is read in full', () => {
    expect(rules).toHaveLength(232)
    expect(watched.length).toBeGreaterThan(70)
  })

  it.each(watched)('has a model of $id', ({ id, stage }) => {
    expect(hasModel(id)).toBe(true)
    const stages = builtInModels.filter((one) => one.id === id || one.id.startsWith(`${id}/`)).map((one) => one.stage)
    expect(new Set(stages)).toEqual(new Set([stage]))
  })

  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  it.each(builtInModels)('knows the rule of $id', ({ id }) => {
    expect(byId.has(id.split('/', 1)[0] ?? '')).toBe(true)
  })

  it.each(builtInModels.filter(({ id }) => byId.has(id)))(
    'is followed by $id in severity and status',
    ({ id, severity, status }) => {
      expect({ severity, status }).toEqual({ severity: byId.get(id)?.severity, status: byId.get(id)?.status })
    },
  )
})

describe.skipIf(!present)('the checklist of the first 24 hours', () => {
  const section = present ? (read('practice.md').split('### 5.12 ')[1]?.split('### 5.13 ', 1)[0] ?? '') : ''
  const rows = [...section.matchAll(/^\| ([^|]+) \|/gm)].map((row) => row[1] ?? '').filter((item) => item !== 'Item')

  it('has the rows that are watched over, and no other', () => {
    expect(rows).toEqual(Object.keys(FIRST_DAY))
  })

  it.each(Object.entries(FIRST_DAY))('%s: each of its models is built in', (_item, models) => {
    expect(models.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe.each(builtInModels)('$id (version $version)', ({ id, title, meaning, cause, cure, ...model }) => {
  const prose = [meaning, cause, cure]

  it('says all four things in Chinese and in English', () => {
    for (const { zh, en } of [title, ...prose]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[a-z]/)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    }
    for (const { zh, en } of prose) {
      expect(zh).toMatch(/[。]$/)
      expect(en).toMatch(/[.]$/)
    }
    expect(title.zh).not.toMatch(/[。.]$/)
    expect(title.en).not.toMatch(/[。.]$/)
  })

  it('leaves to its severity what kind of finding it makes', () => {
    expect(title.zh).not.toMatch(/^提示/)
    expect(title.en).not.toMatch(/^Note\b/)
  })

  it('names what the office may issue', () => {
    expect(model.remedies.length).toBeGreaterThan(0)
    expect(model.remedies.filter((one) => !REMEDIES.includes(one))).toEqual([])
    expect(new Set(model.remedies).size).toBe(model.remedies.length)
  })

  it('lives in a file of its name, and is proved by a test that names it', () => {
    const newest = builtInModels.filter((one) => one.id === id).every(({ version }) => version <= model.version)
    const name = id.replace('/', '-')
    const own = files.filter((file) => new RegExp(`/${name}${newest ? '' : '-\\d{4}'}\\.ts$`).test(file))
    expect(own).toHaveLength(1)
    expect(readFileSync(new URL(own[0] ?? '', here), 'utf8')).toContain(`id: '${id}'`)
    expect(proofs).toContain(`describe('${id}'`)
  })
})

const READ: readonly Status[] = ['verified', 'partial']
const rested = builtInModels.filter(({ status }) => READ.includes(status))
const unrested = builtInModels.filter(({ status }) => !READ.includes(status))

describe('what a model rests on', () => {
  it.each(rested)('$id quotes a law that it cites', ({ basis, quote }) => {
    expect(basis.map(({ law }) => law)).toContain(quote?.law)
  })

  it.each(unrested)('$id alleges no illegality, as no law was read for it', (model) => {
    const { title, meaning, cause, cure } = model
    expect(model.severity).not.toBe('illegal')
    expect([title, meaning, cause, cure].map(({ zh }) => zh).join('')).not.toContain('违法')
    expect([title, meaning, cause, cure].map(({ en }) => en).join(' ')).not.toMatch(/illegal|unlawful|breach|violat/i)
    expect([model.basis, model.quote]).toEqual([[], undefined])
  })
})

describe('the built-in models', () => {
  it('have one version of each rule at a time', () => {
    const named = builtInModels.map(({ id, version }) => `${id} v${version}`)
    expect(new Set(named).size).toBe(named.length)
    for (const id of ids) {
      const versions = builtInModels.filter((one) => one.id === id).sort((left, right) => left.version - right.version)
      versions.slice(1).forEach(({ effective }, index) => {
        expect((versions[index]?.effective.to ?? '9999') < effective.from).toBe(true)
      })
    }
  })
})
