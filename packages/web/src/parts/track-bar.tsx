import type { StayDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { Button, Popover } from 'antd'
import type { KeyboardEvent, MouseEvent } from 'react'
import {
  drawnOf,
  gapsJoined,
  instantAt,
  lanesAt,
  minutesOf,
  movedBy,
  shareOf,
  type TrackSpan,
  trackSpan,
} from '../centre/track'
import { clockState, lengthOf } from '../time/clock-face'
import { clockTime, isoAt } from '../time/wall-time'
import { useWords, type Words } from '../words/language'
import { Clock } from './clock'
import { PersonMarks } from './person-marks'
import { StateTag } from './state-tag'
import { TimeRing } from './time-ring'

type Place = StayDto['place'][number]
type Recording = StayDto['recording'][number]

/** Of the width of a track: a click so close to something that happened means it. */
const CLOSE = 0.008
/** In percent of the track: narrower stretches have no room for words. */
const ROOM_FOR_WORDS = 9
const ROOM_FOR_MINUTES = 10
const ROOM_FOR_SIGN = 3

/** How a place is called. */
export function placeName({ state, room, zone }: Place, rooms: ReadonlyMap<string, string>, { t }: Words): string {
  if (state !== 'in') return t(`centre.${state}`)
  if (room !== null) return rooms.get(room) ?? room
  return zone === null ? t('centre.unknown') : t(`zone.${zone}`)
}

const gapWord = ({ state }: NonNullable<Place['gap']>, t: Words['t']): string =>
  t(state === 'violated' ? 'centre.gap' : 'centre.doubt')

/** The three lanes at an instant, in words. */
export function toldAt(stay: StayDto, at: number, rooms: ReadonlyMap<string, string>, words: Words): readonly string[] {
  const { t, say, aside } = words
  const { place, activity, recording } = lanesAt(stay, at)
  const gap = (of: Place | Recording | undefined): string => (of?.gap == null ? '' : aside(gapWord(of.gap, t)))
  return [
    `${place === undefined ? t('centre.unseen') : placeName(place, rooms, words)}${gap(place)}`,
    activity === undefined ? t('centre.idle') : say(activity.name),
    `${recording === undefined ? t('centre.noQuestioning') : t(`centre.${recording.state}`)}${gap(recording)}`,
  ]
}

interface LaneStretch {
  readonly from: string
  readonly to: string | null
  readonly look: string
  readonly name: string
  readonly gap: Place['gap']
}

/** One lane: stretches side by side, gaps hatched with their minutes. */
function Lane({
  name,
  stretches,
  span,
}: {
  readonly name: string
  readonly stretches: readonly LaneStretch[]
  readonly span: TrackSpan
}) {
  const { t } = useWords()
  return (
    <div className={`track-lane track-lane-${name}`}>
      {stretches.map(({ from, to, look, name: text, gap }) => {
        const { left, width } = drawnOf({ from, to }, span)
        const minutes = minutesOf({ from, to }, span.to)
        const told = gap === null ? text : `${text} · ${gapWord(gap, t)}`
        const sign = gap?.state === 'violated' ? '✕' : '?'
        const figure = `${minutes}${t('centre.minutesShort')}`
        return (
          <span
            key={from}
            className={`stretch stretch-${gap === null ? look : `gap-${gap.state}`}`}
            style={{ left: `${left}%`, width: `${width}%` }}
            title={`${clockTime(Date.parse(from), span.to)}–${to === null ? '' : clockTime(Date.parse(to), span.to)} ${told} ${minutes} ${t('centre.minutes')}`}
          >
            {gap === null
              ? width > ROOM_FOR_WORDS && look !== 'unseen'
                ? text
                : ''
              : `${width > ROOM_FOR_SIGN ? sign : ''}${width > ROOM_FOR_MINUTES ? ` ${figure}` : ''}`}
          </span>
        )
      })}
    </div>
  )
}

const HOUR = 3_600_000
/** Of the width of the axis: what its ends' own words take. */
const ENDS = { from: 0.2, to: 0.93 }

/** Whole hours on the track, where there is room between the words at its ends. */
function Hours({ span }: { readonly span: TrackSpan }) {
  const step = Math.max(1, Math.ceil((span.to - span.from) / HOUR / 8)) * HOUR
  const first = Math.ceil(span.from / step) * step
  const count = Math.max(0, Math.ceil((span.to - first) / step))
  return (
    <>
      {Array.from({ length: count }, (_, index) => first + index * step)
        .filter((at) => shareOf(at, span) > ENDS.from && shareOf(at, span) < ENDS.to)
        .map((at) => (
          <span key={at} className="track-hour" style={{ left: `${shareOf(at, span) * 100}%` }}>
            {isoAt(at).slice(11, 16)}
          </span>
        ))}
    </>
  )
}

function Head({ stay, now }: { readonly stay: StayDto; readonly now: number }) {
  const { t, say } = useWords()
  const { clock } = stay
  const latest = clock === null ? now : Date.parse(clock.latest)
  const units = { days: t('clock.days'), hours: t('clock.hours') }
  return (
    <header className="track-head">
      <strong>{say(stay.person.label)}</strong>
      <PersonMarks marks={stay.marks} />
      {stay.role === null ? null : <span className="track-role">{say(stay.role)}</span>}
      {stay.case === null ? null : (
        <Link to="/cases/$id" params={{ id: stay.case.id }} className="track-case">
          {say(stay.case.label)}
        </Link>
      )}
      {stay.registered ? null : <StateTag mark="unknown" word={t('centre.unregistered')} />}
      {clock === null ? (
        <span className="track-limit hint">{stay.leftAt === null ? t('centre.noClock') : ''}</span>
      ) : (
        <span className="track-limit">
          <Popover
            trigger="click"
            placement="bottomRight"
            getPopupContainer={(button) => button.closest('main') ?? document.body}
            content={
              <div className="track-clock">
                <Clock clock={clock} />
              </div>
            }
          >
            <Button type="link" size="small" title={say(clock.duty)}>
              <TimeRing clock={clock} now={now} />
              {now > latest ? t('clock.over') : t('clock.left')} {lengthOf(Math.abs(latest - now), units)}
            </Button>
          </Popover>
          {clockState(clock, now) === 'running' ? null : <StateTag mark={clockState(clock, now)} />}
        </span>
      )}
    </header>
  )
}

interface Props {
  readonly stay: StayDto
  readonly now: number
  readonly rooms: ReadonlyMap<string, string>
  readonly chosen: boolean
  /** The instant looked at on this track; null where it is now. */
  readonly instant: number | null
  readonly onMove: (at: number) => void
  readonly onOpen: (at: number) => void
  readonly onClose: () => void
}

/** One person's track from entry to exit or now, with a lane for place, activity and recording. */
export function TrackBar({ stay, now, rooms, chosen, instant, onMove, onOpen, onClose }: Props) {
  const words = useWords()
  const { t, say } = words
  const span = trackSpan(stay, now)
  const at = Math.min(Math.max(instant ?? span.to, span.from), span.to)
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const moments = [...stay.moments.map((one) => one.at), ...stay.place.map(({ from }) => from)]
    onOpen(instantAt((event.clientX - left) / width, span, moments, CLOSE))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') onClose()
    const moved = movedBy(event.key, event.shiftKey, at, span)
    if (moved === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (moved === undefined) onOpen(at)
    else onMove(moved)
  }
  return (
    <article className={`track${chosen ? ' track-chosen' : ''}`} id={`track-${stay.visit}`} data-visit={stay.visit}>
      <Head stay={stay} now={now} />
      <div className="track-body">
        <div className="track-names" aria-hidden>
          <span>{t('centre.place')}</span>
          <span>{t('centre.activity')}</span>
          <span>{t('centre.recording')}</span>
        </div>
        <div
          className="track-lanes"
          role="slider"
          tabIndex={0}
          aria-label={`${say(stay.person.label)} ${t('centre.track')}`}
          aria-valuemin={0}
          aria-valuemax={Math.round((span.to - span.from) / 60_000)}
          aria-valuenow={Math.round((at - span.from) / 60_000)}
          aria-valuetext={`${clockTime(at, now)} ${toldAt(stay, at, rooms, words).join(' · ')}`}
          onClick={onClick}
          onKeyDown={onKeyDown}
        >
          <Lane
            name="place"
            span={span}
            stretches={gapsJoined(stay.place).map((one) => ({
              ...one,
              look: one.state,
              name: placeName(one, rooms, words),
            }))}
          />
          <Lane
            name="activity"
            span={span}
            stretches={stay.activity.map((one) => ({ ...one, look: 'doing', name: say(one.name), gap: null }))}
          />
          <Lane
            name="recording"
            span={span}
            stretches={gapsJoined(stay.recording).map((one) => ({
              ...one,
              look: one.state,
              name: t(`centre.${one.state}`),
            }))}
          />
          {stay.moments.map(({ at: when, name, fact }) => (
            <span
              key={fact}
              className="track-moment"
              style={{ left: `${shareOf(Date.parse(when), span) * 100}%` }}
              title={`${clockTime(Date.parse(when), now)} ${say(name)}`}
            />
          ))}
          {instant === null || instant < span.from || instant > span.to ? null : (
            <span className="track-cursor" style={{ left: `${shareOf(at, span) * 100}%` }} />
          )}
        </div>
        <div className="track-axis" aria-hidden>
          <span className="track-from">
            {t('centre.entered')} {clockTime(span.from, now)}
          </span>
          <Hours span={span} />
          <span className="track-to">
            {stay.leftAt === null ? t('centre.now') : `${t('centre.exited')} ${clockTime(span.to, now)}`}
          </span>
        </div>
      </div>
    </article>
  )
}
