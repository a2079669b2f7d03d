import { type Fact, type OfficeId, parseFact, type ReadBefore, type Vocabulary } from '@hengjian/facts'
import type { Bilingual, Instant, Problem, Result } from '@hengjian/law'
import type { MessageLine } from './messageLines'

/** Whose message is read, and when it came. */
export interface Delivery {
  readonly office: OfficeId
  /** The outside system that the key belongs to; a line that names another one is refused. */
  readonly source: string
  readonly receivedAt: Instant
}

const problem = (code: string, place: string | undefined, message: Bilingual, cure: Bilingual): Problem => ({
  code,
  ...(place === undefined ? {} : { place }),
  message,
  cure,
})
const refused = (one: Problem): Result<Fact> => ({ ok: false, problems: [one] })

const tooLong = problem(
  'LINE_TOO_LONG',
  undefined,
  { zh: '该行超过长度上限，未予解析。', en: 'The line is longer than the limit and was not parsed.' },
  { zh: '拆分记录，附件另行保存。', en: 'Split the record and keep attachments elsewhere.' },
)
const encoding = problem(
  'LINE_ENCODING',
  undefined,
  { zh: '该行不是 UTF-8 编码。', en: 'The line is not UTF-8.' },
  { zh: '以 UTF-8 编码重新发送。', en: 'Send it again in UTF-8.' },
)
const notJson = problem(
  'LINE_JSON',
  undefined,
  { zh: '该行不是完整的 JSON 对象。', en: 'The line is not a complete JSON object.' },
  { zh: '每行写一个 JSON 对象；检查是否被截断。', en: 'Write one JSON object a line; see whether it was cut off.' },
)
const otherSource = (source: string): Problem =>
  problem(
    'LINE_SOURCE',
    'source',
    { zh: `该密钥不属于来源“${source}”。`, en: `The key does not belong to the source “${source}”.` },
    { zh: '使用该来源自己的密钥。', en: 'Use the key of that source.' },
  )

/** Everything that may be wrong with a line before it is a record. */
export const lineProblems: readonly Problem[] = [tooLong, encoding, notJson, otherSource('…')]

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads one line of a message: all that is wrong with it, or the fact. Pure. */
export function readLine(
  { text, fault }: MessageLine,
  delivery: Delivery,
  vocabulary: Vocabulary,
  before?: ReadBefore,
): Result<Fact> {
  if (fault === 'tooLong') return refused(tooLong)
  if (fault === 'encoding' || text === undefined) return refused(encoding)
  const json = parseJson(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refused(notJson)
  const written = 'source' in json ? json.source : undefined
  if (typeof written === 'string' && written !== delivery.source) return refused(otherSource(written))
  return parseFact(vocabulary, json, delivery, before)
}
