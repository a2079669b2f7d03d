import type { RoomDto, ZoneDto } from '@hengjian/contract'
import { type Cell, planFloor } from '../centre/floor-plan'
import { type Occupancy, stretchAt, type Whereabouts } from '../centre/whereabouts'
import { lengthOf } from '../time/clock-face'
import { clockTime } from '../time/wall-time'
import { useWords, type Words } from '../words/language'
import { TimeRing } from './time-ring'

const LINES = 3
const LINE = 16
const TITLE = 16
/** Traces come in pieces: so long after the last one nobody is lost yet; the model of unbroken traces forgives as much. */
const AWAITED = 10 * 60_000

interface Shown {
  /** The instant shown, and now; in milliseconds. */
  readonly at: number
  readonly now: number
  readonly chosen: string | undefined
  readonly onChoose: (visit: string) => void
}

interface Props extends Shown {
  readonly rooms: readonly RoomDto[]
  readonly occupancy: Occupancy
  /** Asked for everybody in one place; see {@link placeOf}. */
  readonly onPlace: (place: string) => void
}

/** How a place of the floor is named in the address: a room by its id, a zone without rooms by its own name. */
const placeOf = (room: RoomDto | null, zone: ZoneDto): string => room?.id ?? zone

/** What is known of somebody's place, in words. */
function toldOf({ stay, since, lastSeen }: Whereabouts, at: number, { t, say, language }: Words): string {
  const parts = [
    `${t('centre.since')} ${clockTime(since, at)}`,
    ...stay.marks.map((mark) => t(`mark.${mark}`)),
    ...(lastSeen === null ? [] : [`${t('centre.lastSeen')} ${clockTime(lastSeen, at)}`]),
    ...(stretchAt(stay.place, at)?.gap?.state === 'violated' ? [t('centre.gap')] : []),
  ]
  return `${say(stay.person.label)} ${parts.join(language === 'zh' ? '，' : ', ')}`
}

/** One person: ring, masked name, marks, since when; `?` where no record says so any more, ✕ and its length in a gap. */
function Person({ one, at, now, chosen, onChoose }: Shown & { readonly one: Whereabouts }) {
  const words = useWords()
  const { stay, since, lastSeen } = one
  const overdue = lastSeen !== null && at - lastSeen > AWAITED ? lastSeen : null
  const lost = overdue !== null && stretchAt(stay.place, at)?.gap?.state === 'violated'
  const told = toldOf(one, at, words)
  const state = `${overdue === null ? '' : ' floor-stale'}${lost ? ' floor-lost' : ''}`
  const units = { days: words.t('clock.days'), hours: words.t('clock.hours') }
  return (
    <button
      type="button"
      className={`floor-person${stay.visit === chosen ? ' floor-chosen' : ''}${state}`}
      title={told}
      aria-label={told}
      onClick={() => onChoose(stay.visit)}
    >
      <span className="floor-ring">{stay.clock === null ? null : <TimeRing clock={stay.clock} now={now} />}</span>
      <span className="floor-name">{words.say(stay.person.label)}</span>
      <span className="floor-marks">
        {stay.marks.map((mark) => (
          <abbr key={mark}>{words.t(`markShort.${mark}`)}</abbr>
        ))}
      </span>
      <span className="floor-since">
        {lost
          ? `✕ ${lengthOf(at - overdue, units)}`
          : `${overdue === null ? '' : '? '}${clockTime(overdue ?? since, at).slice(-5)}`}
      </span>
    </button>
  )
}

/** The people in a room, and how many more there are than fit. */
function Room({
  cell,
  zone,
  people,
  onPlace,
  ...shown
}: Shown & {
  readonly cell: Cell
  readonly zone: ZoneDto
  readonly people: readonly Whereabouts[]
  readonly onPlace: (place: string) => void
}) {
  const { t } = useWords()
  const fit = people.length > LINES ? LINES - 1 : LINES
  const { room } = cell
  const label = room?.label ?? t(`zone.${zone}`)
  if (people.length === 0) return null
  return (
    <ul
      className="floor-room"
      style={{ left: cell.x, top: cell.y + TITLE, width: cell.width, height: LINES * LINE }}
      aria-label={label}
    >
      {people.slice(0, fit).map((one) => (
        <li key={one.stay.visit}>
          <Person one={one} {...shown} />
        </li>
      ))}
      {people.length > fit ? (
        <li>
          <button type="button" className="floor-person floor-more" onClick={() => onPlace(placeOf(room, zone))}>
            {t('centre.more')} {people.length - fit} {t('centre.persons')}
          </button>
        </li>
      ) : null}
    </ul>
  )
}

/** People whose room the floor does not show: in a zone without a room on record, taken out, or nowhere on record. */
function Elsewhere({
  groups,
  ...shown
}: Shown & { readonly groups: readonly (readonly [string, readonly Whereabouts[]])[] }) {
  return (
    <ul className="floor-elsewhere">
      {groups
        .filter(([, people]) => people.length > 0)
        .map(([name, people]) => (
          <li key={name}>
            <span className="floor-where">
              {name} {people.length}
            </span>
            {people.map((one) => (
              <Person key={one.stay.visit} one={one} {...shown} />
            ))}
          </li>
        ))}
    </ul>
  )
}

/** The rooms of a site as a plan drawn from data, with who is in each. */
export function Floor({ rooms, occupancy, onPlace, ...shown }: Props) {
  const { t } = useWords()
  const plan = planFloor(rooms)
  const drawn = new Set<ZoneDto>(
    plan.zones.filter(({ cells }) => cells.some(({ room }) => room === null)).map(({ zone }) => zone),
  )
  const inZones = [...occupancy.zones]
    .filter(([zone]) => !drawn.has(zone))
    .map(([zone, people]) => [`${t(`zone.${zone}`)} · ${t('centre.noRoom')}`, people] as const)
  return (
    <>
      <div className="floor" style={{ width: plan.width, height: plan.height }}>
        <svg width={plan.width} height={plan.height} viewBox={`0 0 ${plan.width} ${plan.height}`} aria-hidden>
          {plan.zones.map((box) => (
            <g key={box.zone}>
              <rect
                className="floor-zone"
                x={box.x + 0.5}
                y={box.y + 0.5}
                width={box.width - 1}
                height={box.height - 1}
              />
              <text className="floor-zone-name" x={box.x + 6} y={box.y + 14}>
                {t(`zone.${box.zone}`)}
              </text>
              {box.cells.map((cell) => (
                <g key={cell.room?.id ?? ''}>
                  <rect
                    className={cell.room === null ? 'floor-cell floor-cell-unknown' : 'floor-cell'}
                    x={cell.x + 2.5}
                    y={cell.y + 0.5}
                    width={cell.width - 5}
                    height={cell.height - 1}
                  />
                  <text className="floor-room-name" x={cell.x + 8} y={cell.y + 12}>
                    {cell.room === null ? t('centre.noRoom') : cell.room.label}
                  </text>
                </g>
              ))}
            </g>
          ))}
        </svg>
        {plan.zones.flatMap(({ zone, cells }) =>
          cells.map((cell) => (
            <Room
              key={cell.room?.id ?? zone}
              cell={cell}
              zone={zone}
              people={(cell.room === null ? occupancy.zones.get(zone) : occupancy.rooms.get(cell.room.id)) ?? []}
              onPlace={onPlace}
              {...shown}
            />
          )),
        )}
      </div>
      <Elsewhere
        groups={[...inZones, [t('centre.out'), occupancy.out], [t('centre.unknown'), occupancy.unknown]]}
        {...shown}
      />
    </>
  )
}
