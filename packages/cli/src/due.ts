import { stderr, stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { answer, builtInCalendar, type DueAnswer, parseQuestion } from '@hengjian/law'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'
import { usage } from './usage'

const UNITS = ['months', 'days', 'working-days', 'hours', 'minutes', 'seconds'] as const

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Answers one JSON line a question; a line that is no question answers with its problems, and the next one is read. */
async function answerLines(): Promise<ExitCode> {
  let failed = false
  for await (const line of createInterface({ input: stdin })) {
    if (line.trim() === '') continue
    let json: unknown
    try {
      json = JSON.parse(line)
    } catch {
      json = undefined
    }
    const question = parseQuestion(json)
    if (!question.ok) failed = true
    const reply = question.ok ? answer(question.value, builtInCalendar) : { problems: question.problems }
    stdout.write(`${JSON.stringify(reply)}\n`)
  }
  return failed ? 2 : 0
}

function explain({ alert, latest, inclusive, provisional, derivation }: DueAnswer, lang: 'zh' | 'en'): string {
  const source = (law: string | null, article: string | null): string => (law === null ? '' : ` (${law} ${article})`)
  const steps = derivation.map(
    ({ text, law, article }, index) => `  ${index + 1}. ${text[lang]}${source(law, article)}`,
  )
  const moment = latest.slice(0, 19).replace('T', ' ')
  const zh = [
    inclusive ? `最迟 ${moment}（含该时刻）` : `最迟应在 ${moment} 之前`,
    alert === null ? undefined : `预警 ${alert.slice(0, 19).replace('T', ' ')}`,
    provisional ? '相关年度的节假日安排尚未公布，结果为暂定' : undefined,
  ]
  const en = [
    inclusive ? `At the latest ${moment}, that instant included` : `Before ${moment}`,
    alert === null ? undefined : `alert ${alert.slice(0, 19).replace('T', ' ')}`,
    provisional ? 'provisional: the holidays of a year it consults are not known' : undefined,
  ]
  const head = (lang === 'zh' ? zh : en).filter((one) => one !== undefined).join(lang === 'zh' ? '；' : '; ')
  return `${head}${lang === 'zh' ? '。' : '.'}\n${steps.join('\n')}\n`
}

/** `hengjian due`: one period in words, or with `--jsonl` one answer a line. */
export async function due(args: readonly string[]): Promise<ExitCode> {
  const options = {
    jsonl: { type: 'boolean' },
    count: { type: 'string' },
    from: { type: 'string' },
    lang: { type: 'string' },
    ...Object.fromEntries(UNITS.map((unit) => [unit, { type: 'string' as const }])),
  } as const
  let values: Readonly<Record<string, string | boolean | undefined>>
  try {
    values = parseArgs({ args: [...args], options }).values
  } catch {
    stderr.write(usage())
    return 2
  }
  if (values['jsonl'] === true) return answerLines()
  const of = Object.fromEntries(
    UNITS.flatMap((unit) => (values[unit] === undefined ? [] : [[camel(unit), Number(values[unit])]])),
  )
  const question = parseQuestion({ count: values['count'], of, from: values['from'] })
  if (!question.ok) {
    printProblems(question.problems)
    return 2
  }
  stdout.write(explain(answer(question.value, builtInCalendar), values['lang'] === 'en' ? 'en' : 'zh'))
  return 0
}
