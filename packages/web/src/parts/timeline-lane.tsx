import type { LaneDto } from '@hengjian/contract'
import { type Cluster, layOut } from '../timeline/layout'
import { type Course, type CourseMark, rowsOfLane } from '../timeline/marks'
import { ticksOf } from '../timeline/ticks'
import { HOUR, placeOf, type View } from '../timeline/view'
import { useWords, type Words } from '../words/language'

const ROW = 22
const PADDING = 4
/** A label that has less room than that says nothing. */
const LEAST_LABEL = 34

const wallTime = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(5, 16).replace('T', ' ')

/** How a mark is called: what, and of whom where that is not plain. */
export function markWord(mark: CourseMark, { t, say }: Words): string {
  switch (mark.kind) {
    case 'fact':
      return say(mark.fact.kindName)
    case 'lasting':
      return `${say(mark.lasting.name)} ${say(mark.lasting.of.label)}`
    case 'finding':
      return `${t(`state.${mark.finding.state}`)} · ${say(mark.finding.title)}`
    case 'clock':
      return `${t('clock.latest')} · ${say(mark.clock.duty)}`
  }
}

function look(mark: CourseMark): string {
  if (mark.kind === 'finding')
    return mark.finding.state === 'open' || mark.finding.state === 'confirmed' ? 'finding' : 'settled'
  if (mark.kind === 'fact') return mark.fact.supersededBy === null ? 'fact' : 'corrected'
  return mark.kind === 'clock' ? 'clock' : 'lasting'
}

const stillLasts = (mark: CourseMark): boolean => mark.kind === 'lasting' && mark.lasting.to === null

const SIGNS: Readonly<Record<string, string>> = { finding: '✕', settled: '○', clock: '⏳', corrected: '–', fact: '' }

interface MarkProps {
  readonly cluster: Cluster<CourseMark>
  readonly top: number
  readonly onChoose: (ids: readonly string[]) => void
}

function MarkButton({ cluster: { marks, left, room }, top, onChoose }: MarkProps) {
  const words = useWords()
  const [first] = marks
  const kind = look(marks.find((one) => look(one) === 'finding') ?? first)
  const said = marks.map((one) => `${wallTime(one.from)} ${markWord(one, words)}`).join('\n')
  return (
    <button
      type="button"
      className="timeline-mark"
      style={{ left, top }}
      title={said}
      aria-label={said}
      onClick={() => onChoose(marks.map(({ id }) => id))}
    >
      <span className={`timeline-dot timeline-dot-${kind}`}>{marks.length > 1 ? marks.length : SIGNS[kind]}</span>
      {room < LEAST_LABEL ? null : (
        <span className="timeline-word" style={{ maxWidth: room - 6 }}>
          {markWord(first, words)}
          {marks.length > 1 ? ' …' : ''}
        </span>
      )}
    </button>
  )
}

interface Props {
  readonly lane: LaneDto
  readonly course: Course
  readonly view: View
  readonly width: number
  readonly now: number
  readonly onChoose: (ids: readonly string[]) => void
}

/** Lines across all lanes: the time scale, now, and where each finding arose. */
function Lines({ course, view, width, now }: Pick<Props, 'course' | 'view' | 'width' | 'now'>) {
  const seen = (at: number): boolean => at >= view.from && at <= view.to
  const found = course.findings
    .filter(({ state }) => state === 'open' || state === 'confirmed')
    .map(({ id, arose }) => ({ id, at: Date.parse(arose) }))
    .filter(({ at }) => seen(at))
  return (
    <>
      {ticksOf(view, width).map(({ at, place }) => (
        <span key={at} className="timeline-line" style={{ left: place }} />
      ))}
      {found.map(({ id, at }) => (
        <span key={id} className="timeline-line timeline-line-found" style={{ left: placeOf(at, view, width) }} />
      ))}
      {seen(now) ? (
        <span className="timeline-line timeline-line-now" style={{ left: placeOf(now, view, width) }} />
      ) : null}
    </>
  )
}

/** One lane: a row for the marks, below it the bars in as many rows as they need. */
export function TimelineLane({ lane, course, view, width, now, onChoose }: Props) {
  const words = useWords()
  let top = PADDING
  const rows = rowsOfLane(lane, course, now).map((marks) => {
    const { clusters, bars, rows: barRows } = layOut(marks, view, width)
    const marksTop = top
    const barsTop = marksTop + (clusters.length > 0 ? ROW : 0)
    top = barsTop + barRows * ROW
    return { key: marks[0]?.kind ?? 'none', clusters, bars, marksTop, barsTop }
  })
  return (
    <>
      <div className="timeline-name">{words.t(`lane.${lane}`)}</div>
      <div className="timeline-track" style={{ height: top + PADDING }}>
        <Lines course={course} view={view} width={width} now={now} />
        {rows.map(({ key, clusters, bars, marksTop, barsTop }) => (
          <div key={key}>
            {clusters.map((cluster) => (
              <MarkButton key={cluster.marks[0].id} cluster={cluster} top={marksTop} onChoose={onChoose} />
            ))}
            {bars.map(({ mark, left, width: wide, row, cutLeft, cutRight }) => {
              const said = markWord(mark, words)
              const looks = [
                'timeline-bar',
                ...(cutLeft ? ['timeline-bar-cut-left'] : []),
                ...(cutRight ? ['timeline-bar-cut-right'] : []),
                ...(stillLasts(mark) ? ['timeline-bar-lasts'] : []),
                ...(mark.lasts ? [] : ['timeline-bar-vague']),
              ]
              return (
                <button
                  type="button"
                  key={mark.id}
                  className={looks.join(' ')}
                  style={{ left, width: wide, top: barsTop + row * ROW }}
                  title={`${wallTime(mark.from)} — ${stillLasts(mark) ? words.t('timeline.lasts') : wallTime(mark.to)} ${said}`}
                  aria-label={said}
                  onClick={() => onChoose([mark.id])}
                >
                  {wide < LEAST_LABEL ? '' : mark.lasts ? said : `${said}${words.aside(words.t('timeline.vague'))}`}
                </button>
              )
            })}
          </div>
        ))}
      </div>
    </>
  )
}
