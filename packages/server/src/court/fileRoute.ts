import { uploadQuerySchema } from '@hengjian/contract'
import { type HearingFileDto, hearingFileSchema } from '@hengjian/contract/court'
import { dateOf, formatDate, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { Places } from '../database/places'
import { rowsOf } from '../database/rows'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { endingOf, fileLabel, importFormat } from '../imports/fileLabel'
import { streamedBodies } from '../imports/routes'
import { withBody } from '../imports/takeUpload'
import { readable } from '../matters/readable'
import { LANE } from '../matters/standingHearings'
import { type HearingLine, readHearingFile } from './hearingFile'
import type { Looking } from './laneCase'
import { checkSession } from './session'

/** A list of a day's hearings is small. In bytes. */
const MOST_BYTES = 2 * 1024 ** 2
const MOST_LINES = 100

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

const knownRow = z.object({ id: z.string(), number: z.string(), version: z.number() })

/** The lines whose case the reader may read, with what stands against each; of the others it is said that there is none. */
async function matched(
  client: ClientBase,
  looking: Looking,
  lines: readonly HearingLine[],
): Promise<Pick<HearingFileDto, 'cases' | 'unread'>> {
  const { of, values } = new Places(
    looking.reader.office,
    LANE,
    lines.map(({ number }) => number),
  )
  const text = `select m.id, m.number, m.version from matter m
    where m.office = $1 and m.workflow = $2 and m.number = any($3::text[]) and ${readable(looking.reader, of)}`
  const known = new Map((await rowsOf(client, knownRow, text, values)).map((row) => [row.number, row]))
  const found = lines.flatMap((line) => {
    const row = known.get(line.number)
    return row === undefined ? [] : [{ ...line, id: row.id, version: row.version }]
  })
  const checked = await checkSession(client, looking, found)
  return {
    cases: found.map((one, index) => ({ ...one, problems: checked[index]?.problems ?? [] })),
    unread: lines
      .filter(({ number }) => !known.has(number))
      .map(({ place, number }) => ({
        place,
        message: {
          zh: `没有案件“${number}”，或者您无权查看。`,
          en: `There is no case “${number}”, or it is not yours.`,
        },
        cure: { zh: '核对案件编号。', en: 'Check the number.' },
      })),
  }
}

/** A list of the court as a file: read, checked and shown; setting down is a step of its own. */
export function fileRoute(app: App, context: ServerContext): void {
  streamedBodies(app, (scope) => {
    scope.put(
      '/api/v1/hearings/file',
      {
        config: requires('hearings'),
        schema: { querystring: uploadQuerySchema, response: { 200: hearingFileSchema } },
      },
      async (request) => {
        const reader = userOf(request)
        const now = context.clock.now()
        const label = fileLabel(request.query.name)
        const format = importFormat(label)
        if (format !== 'csv' && format !== 'xlsx') throw new HttpProblem('IMPORT_FORMAT', { found: endingOf(label) })
        const bytes = await withBody(request, MOST_BYTES, whole)
        const today = formatDate(dateOf(now, SHANGHAI_OFFSET))
        const { lines, unread } = await readHearingFile(format, bytes, today)
        const detail = { lines: lines.length }
        const looking = { reader, now, calendar: context.calendars.of(reader.office) }
        const answer = await audited(
          context,
          request,
          { action: 'hearing.import', type: 'hearing', id: '', detail },
          (client) => matched(client, looking, lines.slice(0, MOST_LINES)),
        )
        return { cases: answer.cases, unread: [...unread, ...answer.unread] }
      },
    )
  })
}
