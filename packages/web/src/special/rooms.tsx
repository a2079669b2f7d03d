import { type SessionRoomsDto, sessionRoomsSchema } from '@hengjian/contract/rooms'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { queryOf, request } from '../api/request'
import { Empty, Failure, Loading } from '../parts/page-state'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { roomsWords } from '../words/rooms'

addWords(roomsWords)

const WEEK = 7
const DAY = 24 * 3_600_000

/** So many days from an ISO date, which is reckoned at noon so that no change of clocks matters. */
const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)

type Booking = SessionRoomsDto['rooms'][number]['bookings'][number]

function Booked({ booking }: { readonly booking: Booking }) {
  const { t } = useWords()
  const { from, until, matter } = booking
  return (
    <div>
      {from.slice(11, 16)}–{until.slice(11, 16)}{' '}
      {matter === null ? (
        t('rooms.taken')
      ) : (
        <Link to="/matters/$id" params={{ id: matter.id }}>
          {matter.number}
        </Link>
      )}
    </div>
  )
}

function Week({ rooms, days }: Pick<SessionRoomsDto, 'rooms' | 'days'>) {
  const { t } = useWords()
  if (rooms.length === 0) return <Empty text={t('rooms.empty')} />
  return (
    <table className="special-table">
      <thead>
        <tr>
          <th scope="col">{t('rooms.room')}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {day.slice(5)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rooms.map(({ room, bookings }) => (
          <tr key={room}>
            <th scope="row">{room}</th>
            {days.map((day) => {
              const own = bookings.filter(({ from }) => from.startsWith(day))
              return (
                <td key={day}>
                  {own.length === 0 ? <span className="hint">{t('rooms.free')}</span> : null}
                  {own.map((booking) => (
                    <Booked key={booking.from} booking={booking} />
                  ))}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** When the rooms of one-stop sessions are free, a week at a time. */
export function Rooms() {
  const { t } = useWords()
  const { from } = useSearch({ from: '/special/$' })
  const navigate = useNavigate({ from: '/special/$' })
  const query = useQuery({
    queryKey: ['sessionRooms', from],
    queryFn: ({ signal }) => request(`/session-rooms?${queryOf({ from })}`, sessionRoomsSchema, { signal }),
    placeholderData: (before) => before,
  })
  if (query.isPending) return <Loading />
  if (query.data === undefined) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { rooms, days, from: first } = query.data
  const go = (weeks: number): void => void navigate({ search: { from: daysFrom(first, weeks * WEEK) } })
  return (
    <>
      <div className="title-line">
        <h1>{t('special.areas.rooms')}</h1>
        <span className="actions">
          <Button onClick={() => go(-1)}>← {t('rooms.before')}</Button>
          <Button onClick={() => go(1)}>{t('rooms.after')} →</Button>
          <Link to="/open" search={{ workflow: 'minorsSession' }}>
            {t('rooms.book')}
          </Link>
        </span>
      </div>
      <p className="hint">{t('rooms.note')}</p>
      <Week rooms={rooms} days={days} />
    </>
  )
}
