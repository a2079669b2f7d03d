import { Button } from 'antd'
import { useContext, useEffect, useLayoutEffect, useState } from 'react'
import { typing } from '../shell/typing'
import { PastInstant } from '../time/server-clock'
import { type Course, courseOf, LANES } from '../timeline/marks'
import { ticksOf } from '../timeline/ticks'
import { about, DAY, HOUR, panned, showing, type View, whole, zoomed } from '../timeline/view'
import { useWords } from '../words/language'
import { TimelineLane } from './timeline-lane'
import './timeline.css'

const CLOSER = 0.5
const STEP = 0.25
const SPANS = [
  ['hour', HOUR],
  ['sixHours', 6 * HOUR],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
] as const

/** What the keys do to a view; undefined for any other key. */
function moved(key: string, view: View, all: View): View | undefined {
  const middle = (view.from + view.to) / 2
  switch (key) {
    case '+':
    case '=':
      return zoomed(view, CLOSER, middle, all)
    case '-':
      return zoomed(view, 1 / CLOSER, middle, all)
    case 'ArrowLeft':
      return panned(view, -STEP, all)
    case 'ArrowRight':
      return panned(view, STEP, all)
    case '0':
      return all
    default:
      return undefined
  }
}

/** Hands the keys of the page to the timeline, as long as nobody writes or chooses. */
function useKeys(press: (key: string) => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (typing(event) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (press(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

/** The width of an element, followed as the window changes. */
function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(1000)
  useLayoutEffect(() => {
    if (element === null) return
    const measure = (): void => setWidth(Math.max(element.clientWidth, 200))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return width
}

/** Zooms by the wheel while Ctrl is held, about what the mouse points at; without Ctrl the page scrolls as ever. */
function useWheel(element: HTMLElement | null, zoom: (factor: number, share: number) => void): void {
  useEffect(() => {
    if (element === null) return
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const { left, width } = element.getBoundingClientRect()
      zoom(event.deltaY > 0 ? 1.25 : 0.8, (event.clientX - left) / width)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  })
}

interface Props {
  readonly course: Course
  /** The instant up to which things are known: now, or the past that is looked at. */
  readonly now: number
  /** Told which marks were chosen. */
  readonly onChoose: (ids: readonly string[]) => void
}

const wallText = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ')

/** A course in five lanes: facts, what lasts between them, findings where they arose; zoomed from months to minutes. */
export function Timeline({ course, now, onChoose }: Props) {
  const { t } = useWords()
  const all = whole(courseOf(course, now))
  const [chosen, setChosen] = useState<View>()
  const past = useContext(PastInstant)
  const [shownAt, setShownAt] = useState(past)
  // Who looks at another instant sees it, however close they had come to the one before.
  if (past !== shownAt) {
    setShownAt(past)
    if (chosen !== undefined) setChosen(showing(now, chosen, all))
  }
  const view = chosen ?? all
  const [scale, setScale] = useState<HTMLElement | null>(null)
  const width = useWidth(scale)
  const press = (key: string): boolean => {
    const next = moved(key, view, all)
    if (next !== undefined) setChosen(next === all ? undefined : next)
    return next !== undefined
  }
  useKeys(press)
  useWheel(scale?.parentElement ?? null, (factor, share) =>
    setChosen(zoomed(view, factor, view.from + share * (view.to - view.from), all)),
  )
  const near = now >= view.from && now <= view.to ? now : (view.from + view.to) / 2
  const tool = (word: string, sign: string, key: string) => (
    <Button size="small" aria-label={t(`timeline.${word}`)} title={t(`timeline.${word}`)} onClick={() => press(key)}>
      {sign}
    </Button>
  )
  return (
    <section className="timeline" aria-label={t('timeline.label')}>
      <div className="timeline-tools">
        {tool('closer', '＋', '+')}
        {tool('wider', '－', '-')}
        {tool('earlier', '◀', 'ArrowLeft')}
        {tool('later', '▶', 'ArrowRight')}
        {SPANS.map(([word, span]) => (
          <Button key={word} size="small" onClick={() => setChosen(about(near, span, all))}>
            {t(`timeline.${word}`)}
          </Button>
        ))}
        <Button size="small" onClick={() => press('0')}>
          {t('timeline.whole')}
        </Button>
        <span className="hint">{t('timeline.keys')}</span>
        <span className="timeline-range">
          {wallText(view.from)} — {wallText(view.to)}
        </span>
      </div>
      <div className="timeline-body">
        <div className="timeline-scale" ref={setScale} aria-hidden>
          {ticksOf(view, width).map(({ at, place, label }) => (
            <span key={at} style={{ left: place }}>
              {label}
            </span>
          ))}
        </div>
        {LANES.map((lane) => (
          <TimelineLane
            key={lane}
            lane={lane}
            course={course}
            view={view}
            width={width}
            now={now}
            onChoose={onChoose}
          />
        ))}
      </div>
    </section>
  )
}
